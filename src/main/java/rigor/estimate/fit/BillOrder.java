package rigor.estimate.fit;

import java.util.Comparator;
import java.util.List;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;

/**
 * The parts of a build as one would list them: what a machine is assembled from by kind, then whole machines that bring
 * GPUs of their own, then cables and the like.
 */
final class BillOrder {
    private BillOrder() {}

    public static List<BuildPart> of(List<BuildPart> bill, Facts facts) {
        return bill.stream()
                .sorted(Comparator.comparing(
                                (BuildPart line) -> facts.get(Hardware.class, line.hardwareId()),
                                Comparator.comparing(BillOrder::group).thenComparing(Hardware::kind))
                        .thenComparing(BuildPart::key))
                .toList();
    }

    private static int group(Hardware hardware) {
        if (hardware.kind() == Kind.MISC || hardware.kind() == Kind.BUNDLE) {
            return 2;
        }
        return hardware.kind() == Kind.SYSTEM && hardware.acceleratorId() != null ? 1 : 0;
    }
}
