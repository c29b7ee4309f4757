package rigor.facts.bench;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.facts.Facts;

/** The models that a bench file may mean. */
final class ModelNames {
    private static final Pattern TYPE = Pattern.compile("(\\S+?)(?:moe)? ([0-9.]+[A-Z])(?:\\.(A[0-9.]+B))?\\b.*");
    private static final int TOLD = 5;

    private final List<String> ids;
    private final Spelling spelling;
    private final Formats formats;

    ModelNames(Facts facts, Formats formats) {
        this.ids = facts.ids(rigor.facts.Model.class);
        this.spelling = Spelling.ofModels(facts);
        this.formats = formats;
    }

    /** Those that may be meant: exactly one if it is clear. */
    List<String> of(Draft draft) {
        if (!draft.model.isEmpty()) {
            String bare = Formats.bare(draft.model);
            for (String name : List.of(bare, formats.without(bare))) {
                String id = spelling.id(name);
                if (spelling.has(id)) {
                    return List.of(id);
                }
            }
        }
        List<String> like = like(draft.type);
        return like.isEmpty() && !draft.model.isEmpty() ? maybe(draft.model) : like;
    }

    /** A name that is only near is never taken for what is meant. */
    private List<String> maybe(String name) {
        List<String> near = spelling.near(formats.without(Formats.bare(name)));
        return near.size() == 1 ? List.of(near.get(0), "") : near;
    }

    /** The models of an architecture and a size: the one that is called so and no more, where there is such a model. */
    private List<String> like(String type) {
        Matcher said = TYPE.matcher(type);
        if (!said.matches()) {
            return List.of();
        }
        String architecture = joined(said.group(1));
        String size = said.group(2).toLowerCase(Locale.ROOT);
        String active = said.group(3) == null ? "" : said.group(3).toLowerCase(Locale.ROOT);
        Pattern sizes = Pattern.compile("(?<![0-9.])" + Pattern.quote(size)
                + (active.isEmpty() ? "" : "[-.]?" + Pattern.quote(active)) + "(?![a-z0-9])");
        List<String> like = ids.stream()
                .filter(id ->
                        joined(id).contains(architecture) && sizes.matcher(id).find())
                .toList();
        List<String> called = like.stream()
                .filter(id -> joined(id).equals(architecture + joined(size + active)))
                .toList();
        return called.size() == 1 ? called : like.stream().limit(TOLD).toList();
    }

    private static String joined(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
