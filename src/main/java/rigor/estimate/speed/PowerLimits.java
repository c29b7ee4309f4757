package rigor.estimate.speed;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.PowerLimit;
import rigor.facts.PowerLimit.Phase;
import rigor.terms.Band;

/**
 * The share of its full speed that a GPU keeps where software limits its power: between what was measured at the nearest
 * limits below and above. Of a GPU that nobody measured so: what any other kept at the same share of its power, and at
 * worst as much less speed as power.
 */
public final class PowerLimits {
    private final Facts facts;

    public PowerLimits(Facts facts) {
        this.facts = facts;
    }

    /** @param watts the limit of each GPU; at or above its board power there is none */
    public Band kept(Accelerator gpu, double watts, Phase phase) {
        Double full = gpu.boardPowerW();
        if (full == null) {
            return Band.of(0, 1, Basis.ESTIMATED, "the power of " + gpu.name() + " is not known", gpu);
        }
        if (watts >= full) {
            return Band.exactly(1, Basis.DERIVED, "");
        }
        List<PowerLimit> own = rows(gpu, phase);
        return own.isEmpty() ? unmeasured(watts / full, phase).citing(gpu) : between(own, watts);
    }

    private List<PowerLimit> rows(Accelerator gpu, Phase phase) {
        return facts.all(PowerLimit.class).stream()
                .filter(row -> row.phase() == phase && row.acceleratorId().equals(gpu.acceleratorId()))
                .toList();
    }

    private Band unmeasured(double share, Phase phase) {
        return facts.all(PowerLimit.class).stream()
                .map(row -> facts.get(Accelerator.class, row.acceleratorId()))
                .distinct()
                .filter(gpu -> gpu.boardPowerW() != null && !rows(gpu, phase).isEmpty())
                .map(gpu -> between(rows(gpu, phase), share * gpu.boardPowerW()))
                .reduce(Band::hull)
                .map(others -> others.hull(Band.exactly(share, Basis.ESTIMATED, "")))
                .orElseGet(() -> Band.of(share, 1, Basis.ESTIMATED, ""))
                .from(Basis.ESTIMATED);
    }

    private static Band between(List<PowerLimit> rows, double watts) {
        NavigableMap<Double, List<PowerLimit>> byLimit =
                rows.stream().collect(Collectors.groupingBy(PowerLimit::limitW, TreeMap::new, Collectors.toList()));
        Band below = byLimit.floorEntry(watts) == null
                ? Band.exactly(0, Basis.ESTIMATED, "")
                : measured(byLimit.floorEntry(watts).getValue());
        Band above = byLimit.ceilingEntry(watts) == null
                ? Band.exactly(1, Basis.ESTIMATED, "")
                : measured(byLimit.ceilingEntry(watts).getValue());
        return below.hull(above).min(Band.exactly(1, Basis.DERIVED, ""));
    }

    private static Band measured(List<PowerLimit> rows) {
        double low = rows.stream().mapToDouble(PowerLimit::speedShare).min().orElseThrow();
        double high = rows.stream().mapToDouble(PowerLimit::speedShare).max().orElseThrow();
        return Band.of(low, high, Basis.MEASURED, "", rows.toArray(Fact[]::new));
    }
}
