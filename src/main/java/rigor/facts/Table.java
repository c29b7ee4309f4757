package rigor.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** All tables, in an order in which each refers only to tables before it. */
public enum Table {
    CASES(
            ShippedCase.class,
            Shelf.CASE,
            "Cases that came with it",
            "Who buys, of each case that was shipped with the program"),
    COUNTRIES(Country.class, Shelf.PRICES, "Countries", "What tax, duty, mains and rights a country brings"),
    RATES(Rate.class, Shelf.PRICES, "Exchange rates", "What a currency is worth on a day"),
    CASE(CaseEntry.class, Shelf.CASE, "The buyer", "Where, when and how somebody buys"),
    ACCELERATORS(
            Accelerator.class, Shelf.MACHINES, "Chips", "What models run on: memory, bandwidth and compute of a chip"),
    ASSUMPTIONS(Assumption.class, Shelf.BACKGROUND, "Assumptions", "Figures that nobody gave and the sums need"),
    COEFFICIENTS(Coefficient.class, Shelf.BACKGROUND, "Fitted coefficients", "What the estimates were fitted to"),
    DRIFT(Drift.class, Shelf.PRICES, "Price drift", "How prices of a class moved from one day to another"),
    HARDWARE(Hardware.class, Shelf.MACHINES, "Products", "Anything one can buy: systems and parts"),
    BUILDS(BuildPart.class, Shelf.MACHINES, "Listed builds", "Which products make one machine"),
    CARDS(Card.class, Shelf.MACHINES, "Cards: fit", "How large a card is, and what slots and plugs it needs"),
    BOARDS(Board.class, Shelf.MACHINES, "Mainboards: fit", "Slots, socket and memory of a mainboard"),
    PROCESSORS(Processor.class, Shelf.MACHINES, "Processors: fit", "Socket, lanes and memory of a processor"),
    MEMORY_KITS(MemoryKit.class, Shelf.MACHINES, "Memory kits: fit", "Type, size and number of modules"),
    SUPPLIES(Supply.class, Shelf.MACHINES, "Supplies: fit", "Rating, plugs and form of a power supply"),
    CHASSIS(Chassis.class, Shelf.MACHINES, "Cases: fit", "What fits into the box of a computer"),
    COOLERS(Cooler.class, Shelf.MACHINES, "Coolers: fit", "Sockets and height of a cooler"),
    HOSTS(HostPart.class, Shelf.MACHINES, "Hosts for cards", "Computers that cards are put into"),
    HOST_PRICES(HostPrice.class, Shelf.PRICES, "Prices of hosts", "What a host has cost as a whole"),
    RETAILERS(Retailer.class, Shelf.PRICES, "Shops", "Who sells, where, and on which terms"),
    OFFERS(Offer.class, Shelf.PRICES, "Offers", "A price of a product in a shop on a day"),
    ALIASES(Alias.class, Shelf.PRICES, "Other names of products", "What shops call a product"),
    PHRASES(Phrase.class, Shelf.PRICES, "Words of shops", "What headings and cells of files of offers mean"),
    MODELS(Model.class, Shelf.MODELS, "Models", "Size and shape of a language model"),
    FORMATS(FileFormat.class, Shelf.MODELS, "Formats of weights", "How many bits a weight takes, and what reads it"),
    WEIGHTS(Weights.class, Shelf.MODELS, "Sizes of weights", "How large the files of a model are in a format"),
    LOADOUTS(LoadoutModel.class, Shelf.CASE, "What is to run", "Models, users and context that run at once"),
    MEASUREMENTS(Measurement.class, Shelf.MEASUREMENTS, "Speed of writing", "Tokens per second that somebody measured"),
    MEMORY_MEASUREMENTS(MemoryMeasurement.class, Shelf.MEASUREMENTS, "Memory in use", "How much memory a model took"),
    PREFILL_MEASUREMENTS(
            PrefillMeasurement.class,
            Shelf.MEASUREMENTS,
            "Speed of reading",
            "Tokens of a prompt per second that somebody measured"),
    MIXED_MEASUREMENTS(
            MixedMeasurement.class,
            Shelf.MEASUREMENTS,
            "Split over card and processor",
            "Speed where a part of a model lies in the main memory"),
    SPECULATIVE_MEASUREMENTS(
            SpeculativeMeasurement.class,
            Shelf.MEASUREMENTS,
            "Speed with a draft model",
            "Speed where guesses are checked several at a time"),
    POWER_LIMITS(
            PowerLimit.class,
            Shelf.MEASUREMENTS,
            "Speed at less power",
            "What is left of the speed under a power limit"),
    NOISE_CLASSES(
            NoiseClass.class,
            Shelf.BACKGROUND,
            "Noise by class",
            "How loud machines of a kind are where nobody measured"),
    REQUIREMENTS(Requirement.class, Shelf.CASE, "What can be asked", "Measures with limit, target, level and weight"),
    WISHES(Wish.class, Shelf.CASE, "Wishes in words", "What a wish of the case asks"),
    CLAIMS(Claim.class, Shelf.CASE, "Claims to check", "What the brief of a case claims"),
    WARNINGS(Warning.class, Shelf.BACKGROUND, "Warnings", "What to know before one orders"),
    ATTRIBUTIONS(Attribution.class, Shelf.BACKGROUND, "Sources and licences", "Whose data the tables hold");

    /** What a table is about, for people who look for one. */
    public enum Shelf {
        MACHINES("What machines are made of"),
        PRICES("Prices and shops"),
        MODELS("Models"),
        MEASUREMENTS("Measurements"),
        CASE("The case"),
        BACKGROUND("Behind the figures");

        private final String label;

        Shelf(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Class<? extends Fact> type;
    private final Shelf shelf;
    private final String label;
    private final String about;

    Table(Class<? extends Fact> type, Shelf shelf, String label, String about) {
        this.type = type;
        this.shelf = shelf;
        this.label = label;
        this.about = about;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** What people call it: {@code Noise by class}. */
    public String label() {
        return label;
    }

    /** What a row says, in a few words. */
    public String about() {
        return about;
    }

    /** Whether only cases have such rows: the world knows no buyer. */
    public boolean isOfCase() {
        return this == CASE || this == LOADOUTS || this == CLAIMS;
    }

    /** Whether somebody may give it single rows; who buys is said elsewhere. */
    public boolean takesRows() {
        return this != CASES && this != CASE;
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
