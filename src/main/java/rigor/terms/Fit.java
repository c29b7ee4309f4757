package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loadout on a machine.
 *
 * @param fits {@code true}, {@code false}, or not known where the band of the need straddles the available memory
 * @param placements empty if it does not fit
 * @param uses used and free memory of each pool
 * @param roles how each role runs; empty if it does not fit
 */
public record Fit(Loadout loadout, Choice fits, List<Placement> placements, List<PoolUse> uses, List<RoleFit> roles) {

    public Optional<RoleFit> role(String role) {
        return roles.stream().filter(r -> r.role().equals(role)).findFirst();
    }

    /** Whether it fits at the worse end of every band. */
    public boolean surelyFits() {
        return fits.possible().equals(Set.of("true"));
    }

    public boolean mayFit() {
        return !placements.isEmpty();
    }
}
