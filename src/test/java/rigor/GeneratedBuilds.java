package rigor;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Measure;

/** Builds that are nobody's: each has measures of others, twice or half as much, or unknown. */
public final class GeneratedBuilds {
    private static final Set<String> TRAITS = Set.of("gpuCooling", "complete");

    private GeneratedBuilds() {}

    /** As many as the given ones, with their ids. */
    public static List<Build> like(List<Build> builds, long seed) {
        Random random = new Random(seed);
        return builds.stream().map(build -> mixed(build, builds, random)).toList();
    }

    private static Build mixed(Build build, List<Build> others, Random random) {
        Build mixed = build;
        for (String name : exchangeable()) {
            if (random.nextInt(3) == 0) {
                Object other = value(others.get(random.nextInt(others.size())), name);
                mixed = Altered.with(mixed, name, other instanceof Band band ? changed(band, random) : other);
            }
        }
        return mixed;
    }

    private static Band changed(Band band, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> band.times(2);
            case 1 -> band.times(0.5);
            case 2 -> Band.unknown("made up");
            default -> band;
        };
    }

    private static List<String> exchangeable() {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : Build.class.getRecordComponents()) {
            if (Measure.class.isAssignableFrom(component.getType()) || TRAITS.contains(component.getName())) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Object value(Build build, String name) {
        try {
            return Build.class.getMethod(name).invoke(build);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
