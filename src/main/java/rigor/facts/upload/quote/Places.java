package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.upload.draft.Wording;

/** Finds countries in running text: by their two capital letters, or by their names in the languages of quotes. */
final class Places {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?!-?\\p{L})");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

    private final Map<String, String> codes = new TreeMap<>();

    private Places(Facts facts) {
        for (Country country : facts.rows(Country.class)) {
            Locale place = new Locale.Builder().setRegion(country.countryId()).build();
            LANGUAGES.forEach(
                    language -> codes.put(Wording.bare(place.getDisplayCountry(language)), country.countryId()));
            codes.put(country.countryId(), country.countryId());
        }
    }

    static Places of(Facts facts) {
        return facts.derived(Places.class, Set.of(Country.class), Places::new);
    }

    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        String before = "";
        while (word.find()) {
            String bare = Wording.bare(word.group());
            String code = codes.get(word.group());
            code = code == null ? codes.get(bare) : code;
            code = code == null ? codes.get(before + " " + bare) : code;
            if (code != null) {
                found.add(code);
            }
            before = bare;
        }
        return found;
    }
}
