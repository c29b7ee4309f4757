package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.USABLE_VRAM_SHARE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rigor.estimate.Assumptions;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Interconnect;
import rigor.facts.Hardware.Kind;
import rigor.terms.Band;
import rigor.terms.Part;
import rigor.terms.Pool;

/**
 * The memory pools of a machine and which of them one model can run over: those of one platform in one box, and those of
 * boxes that the bill of materials joins. A machine with GPUs has only theirs: no model is shared with the processor. A cable has two ends, so {@code n} cables join {@code n + 1} boxes at most.
 */
public final class Pools {
    /** The box that a buyer assembles from loose parts; systems are boxes 1, 2, and so on. */
    private static final int SELF_BUILT = 0;

    private final Assumptions given;

    public Pools(Facts facts) {
        this.given = new Assumptions(facts);
    }

    /** One pool a GPU, box by box in the order of the bill; without any GPU, the system memory of each box. */
    public List<Pool> of(List<Part> parts) {
        List<Pool> gpus = gpus(parts);
        return gpus.isEmpty() ? new SystemPools(given).of(parts) : gpus;
    }

    private List<Pool> gpus(List<Part> parts) {
        Groups groups = new Groups(parts);
        List<Pool> pools = new ArrayList<>();
        int boxes = SELF_BUILT;
        for (Part part : parts) {
            Accelerator gpu = part.accelerator();
            boolean isSystem = part.hardware().kind() == Kind.SYSTEM;
            for (int piece = 0; gpu != null && piece < part.quantity(); piece++) {
                int box = isSystem ? ++boxes : SELF_BUILT;
                int group = groups.of(part.hardware(), gpu.platform(), box);
                for (int i = 0; i < part.gpus() / part.quantity(); i++) {
                    pools.add(new Pool(
                            gpu.name() + " #" + (pools.size() + 1), gpu, usable(gpu), box, group, part.powerLimitW()));
                }
            }
        }
        return pools;
    }

    private Band usable(Accelerator gpu) {
        Double usable = gpu.usableGib();
        if (usable != null) {
            return Band.exactly(usable, Basis.DECLARED, "", gpu);
        }
        return given.band(USABLE_VRAM_SHARE).times(gpu.reachedGb()).citing(gpu);
    }

    /** Numbers the groups of one machine as its boxes come along. */
    private static final class Groups {
        private record GroupKey(Platform platform, int box) {}

        private record Link(Platform platform, Interconnect by) {}

        private final Map<Interconnect, Integer> freeCables = new HashMap<>();
        private final Map<Link, Integer> joined = new HashMap<>();
        private final Map<GroupKey, Integer> numbers = new HashMap<>();

        Groups(List<Part> parts) {
            cables(parts).forEach(p -> freeCables.merge(link(p.hardware()), p.quantity(), Integer::sum));
        }

        /** A box joins the one before it while a cable is left for the two. */
        public int of(Hardware box, Platform platform, int number) {
            GroupKey key = new GroupKey(platform, number);
            Integer known = numbers.get(key);
            int group = known == null ? first(box, platform) : known;
            numbers.put(key, group);
            return group;
        }

        private int first(Hardware box, Platform platform) {
            int own = (int) numbers.values().stream().distinct().count();
            Interconnect by = box.kind() == Kind.SYSTEM ? link(box) : Interconnect.NONE;
            Integer before = joined.putIfAbsent(new Link(platform, by), own);
            int cables = freeCables.getOrDefault(by, 0);
            if (before == null || !by.joinsBoxes() || cables == 0) {
                return own;
            }
            freeCables.put(by, cables - 1);
            return before;
        }

        private static Stream<Part> cables(List<Part> parts) {
            return parts.stream().filter(p -> p.hardware().kind() == Kind.MISC);
        }

        private static Interconnect link(Hardware hardware) {
            Interconnect link = hardware.interconnect();
            return link == null ? Interconnect.NONE : link;
        }
    }
}
