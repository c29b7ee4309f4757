package rigor.facts.check;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator;
import rigor.facts.Assumption;
import rigor.facts.Attribution;
import rigor.facts.Board;
import rigor.facts.BuildPart;
import rigor.facts.Card;
import rigor.facts.CaseEntry;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Country;
import rigor.facts.Drift;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.HostPart;
import rigor.facts.HostPrice;
import rigor.facts.LoadoutModel;
import rigor.facts.Measurement;
import rigor.facts.MemoryKit;
import rigor.facts.Model;
import rigor.facts.Nearest;
import rigor.facts.NoiseClass;
import rigor.facts.Offer;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Processor;
import rigor.facts.Requirement;
import rigor.facts.Retailer;
import rigor.facts.Supply;
import rigor.facts.Table;
import rigor.facts.Warning;
import rigor.facts.Weights;
import rigor.facts.check.RowCheck.Complaint;
import rigor.facts.keys.AssumptionKey;
import rigor.facts.schema.CellType;

/** The checks that look at several columns, or at rows of other tables. */
public final class RowChecks {
    private static final Map<Class<? extends Fact>, RowCheck<?>> BY_TYPE = Map.ofEntries(
            entry(Accelerator.class, (RowCheck<Accelerator>) RowChecks::accelerator),
            entry(Assumption.class, (RowCheck<Assumption>) RowChecks::assumption),
            entry(Attribution.class, (RowCheck<Attribution>) RowChecks::attribution),
            entry(Board.class, (RowCheck<Board>) PartChecks::board),
            entry(Card.class, (RowCheck<Card>) PartChecks::card),
            entry(CaseEntry.class, (RowCheck<CaseEntry>) CaseChecks::entry),
            entry(Chassis.class, (RowCheck<Chassis>) PartChecks::chassis),
            entry(Cooler.class, (RowCheck<Cooler>) PartChecks::cooler),
            entry(Drift.class, (RowCheck<Drift>) RowChecks::drift),
            entry(Hardware.class, (RowCheck<Hardware>) RowChecks::hardware),
            entry(HostPrice.class, (RowCheck<HostPrice>) PartChecks::hostPrice),
            entry(LoadoutModel.class, (RowCheck<LoadoutModel>) RowChecks::loadout),
            entry(Measurement.class, (RowCheck<Measurement>) RowChecks::measurement),
            entry(MemoryKit.class, (RowCheck<MemoryKit>) PartChecks::memory),
            entry(Model.class, (RowCheck<Model>) RowChecks::model),
            entry(NoiseClass.class, (RowCheck<NoiseClass>) RowChecks::noiseClass),
            entry(Offer.class, (RowCheck<Offer>) RowChecks::offer),
            entry(PrefillMeasurement.class, (RowCheck<PrefillMeasurement>) RowChecks::prefill),
            entry(Processor.class, (RowCheck<Processor>) PartChecks::processor),
            entry(Retailer.class, (RowCheck<Retailer>) RowChecks::retailer),
            entry(Requirement.class, (RowCheck<Requirement>) RowChecks::requirement),
            entry(Supply.class, (RowCheck<Supply>) PartChecks::supply),
            entry(Warning.class, (RowCheck<Warning>) RowChecks::warning));

    /** The tables that checks of other tables' rows look at. */
    static final Set<Class<? extends Fact>> LOOKED_AT = Set.of(
            Accelerator.class,
            Assumption.class,
            Country.class,
            Hardware.class,
            HostPart.class,
            Model.class,
            Weights.class);

    private static final Pattern PLACES = Pattern.compile("none|[A-Z]{2}(-[A-Z]{2})*(\\|[A-Z]{2}(-[A-Z]{2})*)*");

    /** It stands in ids of requirements, keys of what-ifs and sentences. */
    private static final Pattern ROLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    private static final String FOLLOWING =
            "such as case:purchase_date+30, which is a date, or country:circuit, which is in W";

    private RowChecks() {}

    @SuppressWarnings("unchecked")
    public static <F extends Fact> RowCheck<F> of(Class<F> type) {
        return (RowCheck<F>) BY_TYPE.getOrDefault(type, (row, before, complaint) -> {});
    }

    private static void accelerator(Accelerator a, Facts before, Complaint complaint) {
        if (exceeds(a.gpuAccessibleGb(), a.memoryGb())) {
            complaint.at("gpu_accessible_gb", "is more than memory_gb");
        }
        if (exceeds(a.usableGib(), a.memoryGb())) {
            complaint.at("usable_gib", "is more than memory_gb");
        }
    }

    private static void assumption(Assumption a, Facts before, Complaint complaint) {
        boolean low = number(a.lowCell(), a.unit(), "low", complaint);
        boolean high = number(a.highCell(), a.unit(), "high", complaint);
        if (low && high && a.low() > a.high()) {
            complaint.at("high", "is below low");
        }
    }

    private static void attribution(Attribution a, Facts before, Complaint complaint) {
        List<String> known = Arrays.stream(Table.values()).map(Table::title).toList();
        a.titles().stream()
                .filter(title -> !known.contains(title))
                .forEach(title ->
                        complaint.at("tables", "\"%s\" is no table%s".formatted(title, Nearest.hint(title, known))));
        if (!a.isComplete()) {
            complaint.at("sentence", "does not name \"%s\" and then \"%s\"".formatted(a.sourceName(), a.licenceName()));
        }
    }

    private static void drift(Drift d, Facts before, Complaint complaint) {
        if (!d.toDate().isAfter(d.fromDate())) {
            complaint.at("to_date", "is not after from_date");
        }
    }

    private static void hardware(Hardware h, Facts before, Complaint complaint) {
        boolean counted = h.acceleratorCount() != null && h.acceleratorCount() > 0;
        if (counted != (h.acceleratorId() != null)) {
            complaint.at("accelerator_count", "and accelerator_id go together: both or neither");
        }
        if (exceeds(h.voltageMinV(), h.voltageMaxV())) {
            complaint.at("voltage_max_v", "is below voltage_min_v");
        }
        if (exceeds(h.idleW(), h.loadW())) {
            complaint.at("load_w", "is below idle_w");
        }
        if (exceeds(h.noiseIdleDba(), h.noiseLoadDba())) {
            complaint.at("noise_load_dba", "is below noise_idle_dba");
        }
        if (h.released() != null && h.discontinued() != null && h.discontinued().isBefore(h.released())) {
            complaint.at("discontinued", "is before released");
        }
        if (h.noiseBasis() == null && h.noiseLoadDba() != null) {
            complaint.at("noise_basis", "must say what noise_load_dba rests on");
        }
    }

    private static void loadout(LoadoutModel l, Facts before, Complaint complaint) {
        cacheFormat(l, before, complaint);
        if (!ROLE.matcher(l.role()).matches()) {
            complaint.at(
                    "role",
                    "\"%s\" is no word of letters, digits, - _ and . with at most 60 signs".formatted(l.role()));
        }
        String format = l.format();
        List<Weights> files = before.all(Weights.class);
        if (format != null
                && !files.isEmpty()
                && files.stream().noneMatch(w -> w.format().equals(format))) {
            List<String> own = files.stream()
                    .filter(w -> w.modelId().equals(l.modelId()))
                    .map(Weights::format)
                    .toList();
            complaint.at(
                    "format",
                    "\"%s\" is no format of any model in weights.csv%s".formatted(format, Nearest.hint(format, own)));
        }
    }

    private static void cacheFormat(LoadoutModel l, Facts before, Complaint complaint) {
        String key = AssumptionKey.Family.CACHE.key(l.kvFormat());
        if (before.count(Assumption.class) > 0
                && before.find(Assumption.class, key).isEmpty()) {
            String stem = AssumptionKey.Family.CACHE.stem();
            List<String> formats = before.ids(Assumption.class).stream()
                    .filter(known -> known.startsWith(stem))
                    .map(known -> known.substring(stem.length()))
                    .toList();
            complaint.at(
                    "kv_format",
                    "\"%s\" has no row %s in assumptions.csv%s"
                            .formatted(l.kvFormat(), key, Nearest.hint(l.kvFormat(), formats)));
        }
    }

    private static void measurement(Measurement m, Facts before, Complaint complaint) {
        Physics.fault(m, before).ifPresent(fault -> complaint.at("decode_tok_s", fault));
    }

    private static void prefill(PrefillMeasurement m, Facts before, Complaint complaint) {
        Physics.fault(m, before).ifPresent(fault -> complaint.at("prefill_tok_s", fault));
    }

    private static void model(Model m, Facts before, Complaint complaint) {
        if (exceeds(m.activeParamsB(), m.totalParamsB())) {
            complaint.at("active_params_b", "is more than total_params_b");
        }
        if (m.layers() != null && m.fullAttentionLayers() != null && m.fullAttentionLayers() > m.layers()) {
            complaint.at("full_attention_layers", "is more than layers");
        }
    }

    private static void noiseClass(NoiseClass n, Facts before, Complaint complaint) {
        if (exceeds(n.lowDba(), n.highDba())) {
            complaint.at("high_dba", "is below low_dba");
        }
        if (n.gpuCountMin() > n.gpuCountMax()) {
            complaint.at("gpu_count_max", "is below gpu_count_min");
        }
    }

    private static void offer(Offer o, Facts before, Complaint complaint) {
        places(o.shipsTo(), complaint);
        if (o.shipping() != null && o.shippingCurrency() == null) {
            complaint.at("shipping_currency", "must say which currency shipping is in");
        }
    }

    private static void retailer(Retailer r, Facts before, Complaint complaint) {
        places(r.shipsTo(), complaint);
    }

    private static void places(@Nullable String shipsTo, Complaint complaint) {
        if (shipsTo != null && !PLACES.matcher(shipsTo).matches()) {
            complaint.at("ships_to", "\"%s\" names no countries or trade areas such as NO|EU".formatted(shipsTo));
        }
    }

    private static void requirement(Requirement r, Facts before, Complaint complaint) {
        AskedMeasures.check(r, complaint);
        if (r.isNumeric()) {
            if (!r.isLimitOfCase()) {
                number(r.limitCell(), r.unit(), "limit", complaint);
            } else if (!r.isLimitThatThereIs()) {
                complaint.at("limit", "\"%s\" follows from nothing %s".formatted(r.limitCell(), FOLLOWING));
            }
            if (r.targetCell() != null) {
                number(r.targetCell(), r.unit(), "target", complaint);
            }
        }
    }

    /** Offers come and go with uploads: a warning of one that is gone is left alone. */
    private static void warning(Warning w, Facts before, Complaint complaint) {
        Optional<Table> table = w.table();
        if (table.isEmpty()) {
            List<String> tables = Warning.TABLES.stream().map(Table::title).toList();
            String named = w.about().split(":", 2)[0];
            complaint.at(
                    "about",
                    "\"%s\" names no row of %s, such as hardware:ID%s"
                            .formatted(w.about(), String.join(", ", tables), Nearest.hint(named, tables)));
        } else if (table.get() != Table.OFFERS) {
            row(w, table.get(), before, complaint);
        }
    }

    private static void row(Warning w, Table table, Facts before, Complaint complaint) {
        Set<String> ids = table == Table.BUILDS
                ? before.all(BuildPart.class).stream().map(BuildPart::buildId).collect(Collectors.toSet())
                : Set.copyOf(before.ids(table.type()));
        if (!ids.isEmpty() && !ids.contains(w.subject())) {
            complaint.at(
                    "about",
                    "\"%s\" is not in %s%s".formatted(w.subject(), table.file(), Nearest.hint(w.subject(), ids)));
        }
    }

    private static boolean exceeds(@Nullable Double low, @Nullable Double high) {
        return low != null && high != null && low > high;
    }

    /** Whether the cell is a number, or a date where the unit says so. */
    private static boolean number(String cell, @Nullable String unit, String column, Complaint complaint) {
        CellType type = "date".equals(unit) ? CellType.DATE : CellType.DECIMAL;
        boolean sound = type.parse().apply(cell) != null;
        if (!sound) {
            complaint.at(column, "\"%s\" %s".formatted(cell, type.complaint().apply(cell)));
        }
        return sound;
    }
}
