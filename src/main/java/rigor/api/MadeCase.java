package rigor.api;

import java.nio.file.Path;
import java.util.List;
import rigor.facts.cases.NewCase;

/**
 * A case that was made.
 *
 * @param folder in which it stands
 * @param tables that it has
 * @param assumed what was filled in though nobody said it
 */
public record MadeCase(String folder, List<String> tables, List<String> assumed) {

    public static MadeCase of(NewCase made, Path folder) {
        return new MadeCase(
                folder.toString(),
                List.copyOf(made.tables().keySet()),
                made.assumed().stream().map(NewCase.Assumed::hinted).toList());
    }
}
