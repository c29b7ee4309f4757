package rigor.cli;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.engine.Judgement;
import rigor.explain.change.SupposedFacts;
import rigor.explain.change.WhatIf;
import rigor.explain.change.WhatIfChange;
import rigor.explain.change.WhatIfKey;
import rigor.explain.words.Sentences;
import rigor.facts.Origin;

/** {@code rigor what-if KEY=VALUE...}: what would be decided with other figures. */
@Command(
        name = "what-if",
        description = {
            "What would be decided with other figures; nothing is stored.",
            "For example:",
            "  budget.ceiling=16500 (a limit; also .target, .weight, .level)",
            "  offer:of-001=7000 (a price, or the word gone)",
            "  purchase_date=2026-03-01 (an entry of the case), freight_part=0..80 (an assumption)",
            "  rate:USD=1.2 (units for one of the currency whose rate is 1), country.consumer_tax_percent=7.7",
            "  loadout:moe-brief.main.context=131072"
        },
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "KEY=VALUE", arity = "0..*", description = "Changes; several apply together.")
    List<String> changes = List.of();

    @Option(names = "--keys", description = "List all keys with their present values.")
    boolean keys;

    @Override
    public void run() {
        Judgement inForce = options.explainer().judgement();
        if (keys) {
            Page<WhatIfKey> all = Page.whole(inForce, WhatIf.listed(inForce.facts()));
            options.answer(all, screen -> all.items().forEach(key -> screen.line(described(key))));
        } else {
            WhatIf whatIf = WhatIf.of(inForce, changes);
            options.answer(SupposedFacts.of(whatIf), screen -> print(whatIf, screen));
        }
    }

    private static void print(WhatIf whatIf, Screen screen) {
        whatIf.changes().forEach(change -> screen.line(moved(change)));
        new FlipsText(screen).print(whatIf.flips());
        screen.paragraph(0, Screen.style("bold", Sentences.answer(whatIf.judgement())));
    }

    private static String described(WhatIfKey key) {
        return "%-46s %s %s"
                .formatted(key.key(), key.from(), Objects.requireNonNullElse(key.unit(), ""))
                .stripTrailing();
    }

    private static String moved(WhatIfChange c) {
        return "%s: %s -> %s %s (%s)"
                .formatted(c.key(), c.from(), c.to(), Objects.requireNonNullElse(c.unit(), ""), Origin.path(c.place()));
    }
}
