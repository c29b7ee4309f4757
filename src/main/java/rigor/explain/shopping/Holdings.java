package rigor.explain.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Hardware.Kind;
import rigor.facts.LoadoutModel;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.terms.Part;
import rigor.terms.Placement;
import rigor.terms.Pool;

/** Which models of the loadout that a build runs lie in the memory that a part brings. */
record Holdings(Build build) {

    /** {@code main (gpt-oss-120b MXFP4) and vision (qwen3-vl-8b Q4_K_M)}; empty if it holds none. */
    String of(Part part) {
        List<Pool> own = pools(part);
        List<String> held = build.working().stream()
                .flatMap(fit -> placed(fit, own))
                .map(placement -> told(placement, own))
                .toList();
        int last = held.size() - 1;
        return last < 1 ? String.join("", held) : String.join(", ", held.subList(0, last)) + " and " + held.get(last);
    }

    private static Stream<Placement> placed(Fit fit, List<Pool> own) {
        return fit.placements().stream()
                .filter(placement -> placement.pools().stream().anyMatch(own::contains));
    }

    private static String told(Placement placement, List<Pool> own) {
        long shares = placement.pools().stream().filter(own::contains).count();
        String roles =
                placement.resident().lines().stream().map(LoadoutModel::role).collect(Collectors.joining(" and "));
        String model = placement.resident().model().modelId() + " "
                + placement.resident().format();
        String share = shares == placement.pools().size()
                ? ""
                : "%s of %s shares of ".formatted(shares, placement.pools().size());
        return "%s%s (%s)".formatted(share, roles, model);
    }

    /** Pools come in the order of the bill, one a GPU; without any GPU, all of them are memory of the system. */
    private List<Pool> pools(Part part) {
        if (build.machine().isCpuOnly()) {
            boolean brings = part.hardware().kind() == Kind.MEMORY
                    || part.hardware().kind() == Kind.SYSTEM && part.hardware().memoryGb() != null;
            return brings ? build.machine().pools() : List.of();
        }
        int from = 0;
        List<Pool> own = new ArrayList<>();
        for (Part each : build.machine().parts()) {
            int to = from + each.gpus();
            if (each.equals(part)) {
                own.addAll(build.machine().pools().subList(from, to));
            }
            from = to;
        }
        return own;
    }
}
