package rigor.facts.upload.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.schema.CurrencyCodes;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Wording;

/** Proposes what columns mean by their headings; what the buyer says of a heading stands before that. */
public final class Headings {
    private static final Pattern BLANKS = Pattern.compile("[\\s()/,;:\\[\\]]+");

    private final Wording wording;
    private final Set<String> currencies;
    private final Map<String, Target> said;

    /** @param said by the buyer for this file, by {@linkplain Wording#bare bare} heading */
    public Headings(Facts facts, Map<String, Target> said) {
        this.wording = Wording.of(facts);
        this.currencies =
                facts.all(Country.class).stream().map(Country::currency).collect(Collectors.toSet());
        this.said = new HashMap<>(said);
    }

    /** What the column of that heading means. */
    Column column(int index, String heading) {
        String currency = currency(heading);
        Target means =
                known(heading).or(() -> known(without(heading, currency))).orElse(Target.IGNORED);
        return new Column(index, heading.strip(), means, currency);
    }

    /** Whether there is a word for such a heading, be it of use or not. */
    boolean isKnown(String heading) {
        return known(heading)
                .or(() -> known(without(heading, currency(heading))))
                .isPresent();
    }

    private Optional<Target> known(String heading) {
        String bare = Wording.bare(heading);
        return bare.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(said.get(bare))
                        .or(() -> wording.heading(heading).flatMap(Target::of));
    }

    /** The code or sign among the words of a heading. */
    private @Nullable String currency(String heading) {
        for (String word : BLANKS.split(heading)) {
            Optional<String> sign = word.matches("[A-Z]{3}|.{1,2}|[A-Za-z]{2,3}\\.")
                    ? Amounts.currency(word + " 1").filter(code -> currencies.contains(code) || isSign(word))
                    : Optional.empty();
            if (sign.isPresent() && CurrencyCodes.contains(sign.get())) {
                return sign.get();
            }
        }
        return null;
    }

    private static boolean isSign(String word) {
        return !word.isEmpty() && Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static String without(String heading, @Nullable String currency) {
        if (currency == null) {
            return heading;
        }
        List<String> rest = new ArrayList<>();
        for (String word : BLANKS.split(heading)) {
            boolean names =
                    Amounts.currency(word + " 1").filter(currency::equals).isPresent();
            if (!names && !word.equals("in") && !word.equals("en")) {
                rest.add(word);
            }
        }
        return String.join(" ", rest);
    }
}
