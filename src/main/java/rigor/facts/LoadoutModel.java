package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Column;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;
import rigor.facts.column.Words;

/**
 * One model of a loadout: the models that stay in memory together.
 *
 * @param streams requests served at once
 * @param contextTokens the context of each stream
 * @param kvFormat how the KV cache is stored: {@code f16}, {@code q8_0}, {@code fp8}, {@code q4_0}
 * @param loadoutClass the architecture of the main model
 */
public record LoadoutModel(
        @Key String loadoutId,
        @Key Role role,
        @Ref(Model.class) String modelId,
        String format,
        @Range(min = 1, max = 1024) int streams,
        @Unit("tokens") @Range(min = 1, max = 100_000_000) int contextTokens,
        String kvFormat,
        @Column("class") Model.Architecture loadoutClass,
        boolean assumed,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Role {
        MAIN,
        SUB,
        VISION
    }

    @Override
    public String id() {
        return loadoutId + " " + Words.of(role);
    }
}
