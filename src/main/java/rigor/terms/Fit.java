package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rigor.facts.LoadoutModel.Role;

/**
 * A loadout on a machine.
 *
 * @param fits {@code true}, {@code false}, or not known where the band of the need straddles the available memory
 * @param placements empty if it does not fit
 * @param uses used and free memory of each pool
 * @param streams how many streams can run at once, each of the sub-agents keeping its minimum
 * @param bound what limits them
 * @param longestContext of the main agent in tokens, all else unchanged
 */
public record Fit(
        Loadout loadout,
        Choice fits,
        List<Placement> placements,
        List<PoolUse> uses,
        List<RoleSpeed> speeds,
        Band streams,
        Bound bound,
        Band longestContext) {
    public Optional<RoleSpeed> speed(Role role) {
        return speeds.stream().filter(s -> s.role() == role).findFirst();
    }

    /** Whether it fits at the worse end of every band. */
    public boolean surelyFits() {
        return fits.possible().equals(Set.of("true"));
    }

    public boolean mayFit() {
        return !placements.isEmpty();
    }
}
