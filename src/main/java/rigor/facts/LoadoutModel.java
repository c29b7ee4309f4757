package rigor.facts;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** One model of a loadout: the models that stay in memory together. */
public record LoadoutModel(
        @About(
                value = "The name of the loadout, the same on each line of models that stay in memory together.",
                example = "my-loadout")
        @Key
        String loadoutId,

        @About(value = "What the model does, in a word of one's own: main, sub, vision, chat, batch.", example = "main")
        @Key
        String role,

        @About(value = "Which model.", example = "gpt-oss-120b") @Ref(Model.class)
        String modelId,

        @About(
                value = "The format of its weights; empty: the best that fits and that an engine reads there.",
                example = "MXFP4")
        @Nullable
        String format,

        @About(value = "Requests served at once.", example = "1") @Range(min = 1, max = 1024)
        int streams,

        @About(value = "The context of each stream.", example = "65536")
        @Unit("tokens")
        @Range(min = 1, max = 100_000_000)
        int contextTokens,

        @About(value = "How the KV cache is stored: f16, q8_0, fp8, q4_0.", example = "f16")
        String kvFormat,

        @About(
                value = "The share of the time in which each request generates; empty: as assumptions.csv says.",
                example = "0.5")
        @Range(max = 1)
        @Nullable
        Double duty,

        @About(
                value = "Tokens of prompt that are read anew for each token generated; empty: as assumptions.csv says.",
                example = "2.3")
        @Range(max = 10_000)
        @Nullable
        Double freshPromptTokens,

        @About(value = "True where nobody asked for just this.", example = "false")
        boolean assumed,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return loadoutId + " " + role;
    }

    /** Those of all loadouts. */
    public static SortedSet<String> roles(Facts facts) {
        return facts.all(LoadoutModel.class).stream()
                .map(LoadoutModel::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with other streams, context and KV format. */
    public LoadoutModel with(int streams, int contextTokens, String kvFormat) {
        return new LoadoutModel(
                loadoutId,
                role,
                modelId,
                format,
                streams,
                contextTokens,
                kvFormat,
                duty,
                freshPromptTokens,
                assumed,
                note,
                origin);
    }
}
