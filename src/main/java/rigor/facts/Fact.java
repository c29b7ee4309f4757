package rigor.facts;

/** One row of one table. */
public sealed interface Fact
        permits Accelerator,
                Alias,
                Assumption,
                Attribution,
                BuildPart,
                CaseEntry,
                Claim,
                Coefficient,
                Country,
                Drift,
                FileFormat,
                Hardware,
                HostPart,
                HostPrice,
                LoadoutModel,
                Measurement,
                MemoryMeasurement,
                MixedMeasurement,
                Model,
                NoiseClass,
                Offer,
                PartFigures,
                Phrase,
                PowerLimit,
                PrefillMeasurement,
                Rate,
                Requirement,
                Retailer,
                ShippedCase,
                SpeculativeMeasurement,
                Warning,
                Weights,
                Wish {

    /** What tells the row from the others of its table; rows with several key columns join them with a space. */
    String key();

    /** Where the row stands and who says so. */
    Origin origin();
}
