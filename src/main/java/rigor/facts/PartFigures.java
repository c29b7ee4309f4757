package rigor.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one part that tell what it fits. Where one is not known, whether it fits is not known either. */
public sealed interface PartFigures extends Fact permits Board, Card, Chassis, Cooler, MemoryKit, Processor, Supply {

    /** Stands in {@code assumed} for all columns. */
    String ALL = "all";

    String hardwareId();

    /** Columns whose figures nobody has read, separated by {@code |}; {@value #ALL} for all of them. */
    @Nullable
    String assumed();

    /** The columns that {@link #assumed()} names. */
    default List<String> assumptions() {
        String assumed = assumed();
        return assumed == null ? List.of() : Arrays.asList(assumed.split("\\|"));
    }

    /** Whether the figure in that column is general knowledge, not read anywhere. */
    default boolean assumes(String column) {
        return assumptions().contains(column) || assumptions().contains(ALL);
    }

    @Override
    default String key() {
        return hardwareId();
    }
}
