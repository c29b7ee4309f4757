package rigor.facts;

/** One row of one table. */
public sealed interface Fact
        permits Accelerator,
                Assumption,
                BuildPart,
                CaseEntry,
                Claim,
                Coefficient,
                Country,
                Drift,
                Hardware,
                LoadoutModel,
                Measurement,
                MemoryMeasurement,
                Model,
                NoiseClass,
                Offer,
                PrefillMeasurement,
                Rate,
                Requirement,
                Retailer,
                ShippedCase,
                Warning,
                Weights,
                Wish {

    /** The row's name in its table; rows with several key columns join them with a space. */
    String id();

    /** Where the row stands and who says so. */
    Origin origin();
}
