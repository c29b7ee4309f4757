package rigor.cli;

import java.util.Objects;
import rigor.facts.CaseEntry;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.live.InForce;
import rigor.terms.Figures;

/** Writes what a case says and asks. */
final class CaseText {
    private static final int INDENT = 2;

    private final Screen screen;

    CaseText(Screen screen) {
        this.screen = screen;
    }

    void print(InForce judged) {
        Facts facts = judged.facts();
        screen.heading("Who buys");
        facts.all(CaseEntry.class).forEach(e -> screen.item(INDENT, "", e.key() + ": " + e.value()));
        screen.heading("What runs");
        facts.all(LoadoutModel.class)
                .forEach(m -> screen.item(
                        INDENT,
                        "",
                        "%s, %s: %s %s, %s, %s"
                                .formatted(
                                        m.loadoutId(),
                                        m.role(),
                                        m.modelId(),
                                        Objects.requireNonNullElse(m.format(), "in the best format that fits"),
                                        Figures.of(m.streams(), "streams"),
                                        Figures.of(m.contextTokens(), "tokens"))));
        screen.heading("What is asked");
        facts.all(Requirement.class).forEach(r -> screen.item(INDENT, "", asked(r)));
    }

    private static String asked(Requirement r) {
        return "%s %s: %s (%s)"
                .formatted(
                        Words.of(r.level()),
                        r.title(),
                        Figures.limit(r),
                        Origin.path(r.origin().place()));
    }
}
