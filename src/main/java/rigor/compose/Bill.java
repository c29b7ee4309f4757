package rigor.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.terms.Machine;
import rigor.terms.Part;

/**
 * What a machine is made of, to be changed: hardware and how many pieces of it.
 *
 * @param limits W that software limits cards to, by hardware
 */
record Bill(Map<String, Integer> pieces, Map<String, Double> limits) {

    static Bill of(Machine machine) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        Map<String, Double> limits = new LinkedHashMap<>();
        for (Part part : machine.parts()) {
            pieces.merge(part.hardware().hardwareId(), part.quantity(), Integer::sum);
            OptionalDouble limit = part.powerLimitW();
            limit.ifPresent(watts -> limits.put(part.hardware().hardwareId(), watts));
        }
        return new Bill(pieces, limits);
    }

    /** With so many more pieces of one hardware, or fewer. */
    Bill with(String hardware, int more) {
        Map<String, Integer> changed = new LinkedHashMap<>(pieces);
        changed.merge(hardware, more, Integer::sum);
        changed.values().removeIf(count -> count <= 0);
        return new Bill(changed, limits);
    }

    int count(String hardware) {
        return pieces.getOrDefault(hardware, 0);
    }

    /** What of it is not in another. */
    Bill without(Bill other) {
        Bill rest = this;
        for (Map.Entry<String, Integer> piece : other.pieces.entrySet()) {
            rest = rest.with(piece.getKey(), -Math.min(piece.getValue(), rest.count(piece.getKey())));
        }
        return rest;
    }

    /** As lines of a build that rest on the rows of the hardware. */
    List<BuildPart> lines(String id, String name, Facts facts) {
        return pieces.entrySet().stream()
                .map(piece -> line(id, name, facts.get(Hardware.class, piece.getKey()), piece.getValue()))
                .toList();
    }

    private BuildPart line(String id, String name, Hardware hardware, int count) {
        return new BuildPart(
                id,
                name,
                hardware.hardwareId(),
                count,
                limits.get(hardware.hardwareId()),
                null,
                hardware.sourceUrl(),
                null,
                hardware.origin());
    }
}
