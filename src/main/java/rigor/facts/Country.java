package rigor.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** What buying in a country brings with it, from a day on: money, taxes, customs, mains, rights. */
public record Country(
        @About(value = "Two letters of the country.", example = "NO") @Key
        String countryId,

        @About(value = "The day from which this holds.", example = "2025-01-01") @Key
        LocalDate validFrom,

        @About(value = "Its name, as it stands in a sentence: the Netherlands.", example = "Norway")
        String name,

        @About(value = "The currency that people pay in.", example = "NOK") @Code
        String currency,

        @About(
                value =
                        "Countries of one area clear nothing between each other; a country alone is an area of its own.",
                example = "NO")
        String tradeArea,

        @About(value = "The tax on what consumers buy.", example = "25") @Unit("percent") @Range(max = 100)
        double consumerTaxPercent,

        @About("The least that states or provinces add; empty where none do.")
        @Unit("percent")
        @Range(max = 100)
        @Nullable
        Double salesTaxLow,

        @About("The most that they add.") @Unit("percent") @Range(max = 100) @Nullable
        Double salesTaxHigh,

        @About(value = "Whether shops show prices with the tax.", example = "true")
        boolean pricesIncludeTax,

        @About(value = "Whether the tax may come off the price when a shop exports.", example = "true")
        boolean exportsTaxFree,

        @About(value = "The least duty on goods and freight from abroad.", example = "0")
        @Unit("percent")
        @Range(max = 500)
        double dutyPercentLow,

        @About(value = "The most.", example = "0") @Unit("percent") @Range(max = 500)
        double dutyPercentHigh,

        @About(value = "The least that clearing a parcel costs.", example = "229")
        @Unit("currency")
        @Range(max = 1e7)
        @Nullable
        Double clearanceFeeLow,

        @About(value = "The most.", example = "750") @Unit("currency") @Range(max = 1e7) @Nullable
        Double clearanceFeeHigh,

        @About("The value of goods below which no duty is taken; empty: there is no such limit.")
        @Unit("currency")
        @Range(max = 1e7)
        @Nullable
        Double dutyFreeBelow,

        @About("The value of goods below which no tax is taken at the border.")
        @Unit("currency")
        @Range(max = 1e7)
        @Nullable
        Double taxFreeBelow,

        @About(value = "The voltage of household mains.", example = "230") @Unit("V") @Range(min = 90, max = 260)
        double mainsV,

        @About(value = "Its frequency.", example = "50") @Unit("Hz") @Range(min = 50, max = 60)
        double mainsHz,

        @About(value = "What an ordinary household circuit is fused for.", example = "16")
        @Unit("A")
        @Range(min = 1, max = 100)
        double circuitA,

        @About("The share of it that may be drawn for hours; empty: 0.8.") @Range(max = 1) @Nullable
        Double continuousShare,

        @About(value = "The least that a kWh costs a household.", example = "1.5")
        @Unit("currency")
        @Range(max = 1e6)
        @Nullable
        Double electricityLow,

        @About(value = "What it usually costs.", example = "2.26") @Unit("currency") @Range(max = 1e6) @Nullable
        Double electricityTypical,

        @About(value = "The most.", example = "2.34") @Unit("currency") @Range(max = 1e6) @Nullable
        Double electricityHigh,

        @About(value = "How long sellers must answer for new goods; empty: no fixed period.", example = "24")
        @Unit("months")
        @Range(max = 240)
        @Nullable
        Integer warrantyNewMonths,

        @About(value = "The same of used goods.", example = "24") @Unit("months") @Range(max = 240) @Nullable
        Integer warrantyUsedMonths,

        @About(value = "How long a consumer may give back what was bought from afar.", example = "14")
        @Unit("days")
        @Range(max = 365)
        int withdrawalDays,

        @About(value = "What the weakest of duty and clearance rests on.", example = "read")
        Support basis,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("The day of the source.") @Nullable LocalDate sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** How well a figure is supported. */
    public enum Support {
        READ,
        DERIVED,
        ASSUMED
    }

    /** What may be drawn where nobody has found a rule for that country. */
    private static final double PRUDENT_SHARE = 0.8;

    @Override
    public String key() {
        return countryId + " " + validFrom;
    }

    /** The two letters of all countries there are. */
    public static List<String> ids(Facts facts) {
        return facts.all(Country.class).stream()
                .map(Country::countryId)
                .distinct()
                .toList();
    }

    /** A country by its two letters or its name, blind to case: what is known of it last. */
    public static Optional<Country> named(Facts facts, String named) {
        return facts.all(Country.class).stream()
                .filter(country -> country.countryId().equalsIgnoreCase(named)
                        || withoutArticle(country.name()).equalsIgnoreCase(withoutArticle(named)))
                .max(Comparator.comparing(Country::validFrom));
    }

    private static String withoutArticle(String name) {
        return name.replaceFirst("(?i)^the ", "");
    }

    /** Whether a place, a country or a trade area, is this country or lies within its trade area. */
    public boolean isWithin(String place) {
        return place.equals(countryId) || place.equals(tradeArea);
    }

    /** What one household circuit carries for hours, in W. */
    public double circuitW() {
        double share = continuousShare == null ? PRUDENT_SHARE : continuousShare;
        return mainsV * circuitA * share;
    }
}
