package rigor.explain.words;

import rigor.facts.LoadoutModel.Role;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.RoleSpeed;

/** How fast a build serves the main agent. */
public final class MainAgent {
    private MainAgent() {}

    /** tok/s of one stream while everything else runs, which is how the brief wants it; alone it is the main speed. */
    public static Band together(Build build) {
        return build.working()
                .flatMap(fit -> fit.speed(Role.MAIN))
                .map(RoleSpeed::together)
                .orElseGet(build::mainSpeed);
    }
}
