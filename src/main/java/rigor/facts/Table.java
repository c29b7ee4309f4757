package rigor.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** All tables, in an order in which each refers only to tables before it. */
public enum Table {
    CASES(ShippedCase.class),
    COUNTRIES(Country.class),
    RATES(Rate.class),
    CASE(CaseEntry.class),
    ACCELERATORS(Accelerator.class),
    ASSUMPTIONS(Assumption.class),
    COEFFICIENTS(Coefficient.class),
    DRIFT(Drift.class),
    HARDWARE(Hardware.class),
    BUILDS(BuildPart.class),
    CARDS(Card.class),
    BOARDS(Board.class),
    PROCESSORS(Processor.class),
    MEMORY_KITS(MemoryKit.class),
    SUPPLIES(Supply.class),
    CHASSIS(Chassis.class),
    COOLERS(Cooler.class),
    HOSTS(HostPart.class),
    HOST_PRICES(HostPrice.class),
    RETAILERS(Retailer.class),
    OFFERS(Offer.class),
    ALIASES(Alias.class),
    PHRASES(Phrase.class),
    MODELS(Model.class),
    FORMATS(FileFormat.class),
    WEIGHTS(Weights.class),
    LOADOUTS(LoadoutModel.class),
    MEASUREMENTS(Measurement.class),
    MEMORY_MEASUREMENTS(MemoryMeasurement.class),
    PREFILL_MEASUREMENTS(PrefillMeasurement.class),
    MIXED_MEASUREMENTS(MixedMeasurement.class),
    SPECULATIVE_MEASUREMENTS(SpeculativeMeasurement.class),
    POWER_LIMITS(PowerLimit.class),
    NOISE_CLASSES(NoiseClass.class),
    REQUIREMENTS(Requirement.class),
    WISHES(Wish.class),
    CLAIMS(Claim.class),
    WARNINGS(Warning.class),
    ATTRIBUTIONS(Attribution.class);

    private final Class<? extends Fact> type;

    Table(Class<? extends Fact> type) {
        this.type = type;
    }

    /** Whether only cases have such rows: the world knows no buyer. */
    public boolean isOfCase() {
        return this == CASE || this == LOADOUTS || this == CLAIMS;
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

    public static Table of(Class<? extends Fact> type) {
        return Arrays.stream(values()).filter(t -> t.type == type).findFirst().orElseThrow();
    }

    /** The table of that {@link #title()}. */
    public static Optional<Table> named(String title) {
        return Arrays.stream(values()).filter(t -> t.title().equals(title)).findFirst();
    }
}
