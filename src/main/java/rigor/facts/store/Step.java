package rigor.facts.store;

import java.util.ArrayList;
import java.util.List;

/**
 * One write of the case: the tables that it replaced, as they were before it.
 *
 * @param versions of a table each, the newest first
 */
public record Step(List<Version> versions) {

    public Step {
        versions = List.copyOf(versions);
    }

    /** By which it is taken back: the number of its last table. */
    public int number() {
        return versions.get(0).number();
    }

    /** The revision that was in force before it. */
    public String revision() {
        return versions.get(0).revision();
    }

    boolean has(int version) {
        return versions.stream().anyMatch(v -> v.number() == version);
    }

    /** @param versions the newest first */
    static List<Step> of(List<Version> versions) {
        List<Step> steps = new ArrayList<>();
        List<Version> step = new ArrayList<>();
        for (Version version : versions) {
            if (!step.isEmpty() && !isOfOne(step, version)) {
                steps.add(new Step(step));
                step.clear();
            }
            step.add(version);
        }
        if (!step.isEmpty()) {
            steps.add(new Step(step));
        }
        return steps;
    }

    /** The tables of one write were kept one after the other, at one revision. */
    private static boolean isOfOne(List<Version> step, Version version) {
        Version last = step.get(step.size() - 1);
        return version.number() == last.number() - 1
                && version.revision().equals(last.revision())
                && step.stream().noneMatch(v -> v.table() == version.table());
    }
}
