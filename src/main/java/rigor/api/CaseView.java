package rigor.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.column.Doc;
import rigor.facts.csv.CaseChoice;
import rigor.facts.files.FactFiles;

/**
 * A case that can be judged.
 *
 * @param id by which it is asked for; {@code case} is the buyer's own
 * @param shipped whether it came with the program
 * @param chosen whether it is judged where nobody names one
 * @param says what it says of its buyer, by key
 */
public record CaseView(
        String id,
        boolean shipped,
        boolean chosen,
        @Nullable String title,
        @Nullable String country,
        @Doc(format = "date") @Nullable String purchaseDate,
        Map<String, String> says) {

    /** All there are: the buyer's own first, then the shipped ones. */
    public static List<CaseView> all(FactFiles files) {
        String chosen = CaseChoice.usual(files).top();
        Stream<String> own = Stream.of(FactFiles.OWN).filter(files.cases()::contains);
        Stream<String> shipped =
                CaseChoice.ids(files).stream().map(FactFiles::folderOf).filter(files.cases()::contains);
        return Stream.concat(own, shipped)
                .map(folder -> of(files, folder, folder.equals(chosen)))
                .toList();
    }

    private static CaseView of(FactFiles files, String folder, boolean chosen) {
        Map<String, String> says = new TreeMap<>();
        for (CaseEntry entry : CaseChoice.entries(files, folder)) {
            says.put(entry.key(), entry.value());
        }
        return new CaseView(
                FactFiles.idOf(folder),
                !folder.equals(FactFiles.OWN),
                chosen,
                said(says, CaseKey.TITLE).orElse(null),
                said(says, CaseKey.COUNTRY).orElse(null),
                said(says, CaseKey.PURCHASE_DATE).orElse(null),
                says);
    }

    private static Optional<String> said(Map<String, String> says, CaseKey key) {
        return Optional.ofNullable(says.get(key.key()));
    }
}
