package rigor.explain.words;

import rigor.facts.LoadoutModel.Role;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.RoleSpeed;

/** How fast a build serves the main agent. */
public final class MainAgent {
    private MainAgent() {}

    /** tok/s of one stream with all models running, as the brief requires; if no loadout fits, its speed alone. */
    public static Band together(Build build) {
        return build.working()
                .flatMap(fit -> fit.speed(Role.MAIN))
                .map(RoleSpeed::together)
                .orElseGet(build::mainSpeed);
    }
}
