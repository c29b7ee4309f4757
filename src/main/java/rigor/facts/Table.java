package rigor.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All tables, in an order in which each refers only to tables before it. */
public enum Table {
    ACCELERATORS(Accelerator.class),
    ASSUMPTIONS(Assumption.class),
    COEFFICIENTS(Coefficient.class),
    HARDWARE(Hardware.class),
    BUILDS(BuildPart.class),
    RETAILERS(Retailer.class),
    OFFERS(Offer.class),
    RATES(Rate.class),
    IMPORT(ImportTerm.class),
    MODELS(Model.class),
    WEIGHTS(Weights.class),
    LOADOUTS(LoadoutModel.class),
    MEASUREMENTS(Measurement.class),
    MEMORY_MEASUREMENTS(MemoryMeasurement.class),
    NOISE_CLASSES(NoiseClass.class),
    REQUIREMENTS(Requirement.class),
    CLAIMS(Claim.class),
    WARNINGS(Warning.class);

    private final Class<? extends Fact> type;

    Table(Class<? extends Fact> type) {
        this.type = type;
    }

    /** The record type of a row. */
    public Class<? extends Fact> type() {
        return type;
    }

    /** The name people use: {@code noise_classes}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file without its folder: {@code noise_classes.csv}. */
    public String file() {
        return title() + ".csv";
    }

    /** The columns in the order in which the program writes them; a file may have them in any order. */
    public List<TableColumn> columns() {
        return Schema.of(type).fields().stream().map(Field::describe).toList();
    }

    /** Whether rows of some table name rows of this one. */
    boolean isReferredTo() {
        return Arrays.stream(values())
                .flatMap(other -> Schema.of(other.type).fields().stream())
                .anyMatch(field -> field.refersTo() == this);
    }

    /** Whether rows of a later table may be right or wrong by what is in this one. */
    boolean isLookedAt() {
        return isReferredTo() || RowChecks.LOOKED_AT.contains(type);
    }

    /** Whether its rows may be right or wrong by what is in any other table. */
    boolean looksAtAll() {
        return this == WARNINGS;
    }

    public static Table of(Class<? extends Fact> type) {
        return Arrays.stream(values()).filter(t -> t.type == type).findFirst().orElseThrow();
    }

    /** The table of that {@link #title()}. */
    public static Optional<Table> named(String title) {
        return Arrays.stream(values()).filter(t -> t.title().equals(title)).findFirst();
    }
}
