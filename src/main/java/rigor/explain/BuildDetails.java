package rigor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rigor.engine.Judgement;
import rigor.estimate.fit.NearestLoadout;
import rigor.estimate.memory.Memory;
import rigor.explain.BuildExplanation.LineView;
import rigor.explain.BuildExplanation.LoadoutView;
import rigor.explain.BuildExplanation.MeritView;
import rigor.explain.BuildExplanation.ModelView;
import rigor.explain.BuildExplanation.PartView;
import rigor.explain.BuildExplanation.PoolView;
import rigor.explain.BuildExplanation.PriceView;
import rigor.explain.BuildExplanation.UseView;
import rigor.explain.outlook.Outlook;
import rigor.explain.words.Shown;
import rigor.explain.words.Warnings;
import rigor.facts.Accelerator;
import rigor.facts.LoadoutModel;
import rigor.facts.column.Words;
import rigor.terms.Alternative;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Fit;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.PoolUse;
import rigor.terms.PriceLine;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.terms.ResidentModel;
import rigor.terms.RoleFit;
import rigor.verdict.Verdict;

/** Explains builds: their requirements, and what no rule judges: memory, loadouts and price. */
final class BuildDetails {
    private final Judgement judgement;
    private final RequirementRows rows;
    private final Warnings warnings;
    private final Outlook outlook;
    private final OtherOffers others;
    private final Memory memory;

    BuildDetails(Judgement judgement, RequirementRows rows, Warnings warnings, Outlook outlook) {
        this.judgement = judgement;
        this.outlook = outlook;
        this.rows = rows;
        this.warnings = warnings;
        this.others = new OtherOffers(judgement);
        this.memory = new Memory(judgement.facts());
    }

    BuildExplanation of(Verdict<Build> verdict, Summary summary) {
        Build build = verdict.subject();
        return new BuildExplanation(
                judgement.facts().revision(),
                judgement.facts().caseRevision(),
                judgement.rules().revision(),
                summary,
                rows.of(verdict),
                Explainer.others(verdict),
                warnings.of(build),
                NoteView.all(build),
                MeritView.all(verdict),
                build.machine().pools().stream().map(BuildDetails::pool).toList(),
                build.fits().stream()
                        .sorted(Comparator.comparing((Fit fit) -> !isWorking(build, fit)))
                        .map(fit -> loadout(build, fit))
                        .toList(),
                new PriceView(
                        Shown.of(build.landedPrice(), build.currency()),
                        outlook.priceToPay(build.id()).orElse(null),
                        build.quote().lines().stream()
                                .map(line -> part(line, build.currency()))
                                .toList()));
    }

    static LineView line(PriceLine line, String currency) {
        return new LineView(line.label(), Shown.of(line.amount(), currency));
    }

    private static PoolView pool(Pool pool) {
        Accelerator gpu = pool.accelerator();
        return new PoolView(
                pool.name(),
                gpu.name(),
                gpu.memoryGb(),
                gpu.reachedGb(),
                Shown.of(pool.usable(), "GiB"),
                gpu.bandwidthGbS(),
                gpu.bandwidthGbS() == null ? "" : Figures.of(gpu.bandwidthGbS(), "GB/s"));
    }

    private UseView use(Fit fit, PoolUse use) {
        return new UseView(
                use.pool().name(),
                Shown.of(use.used(), "GiB"),
                Shown.of(use.free(), "GiB"),
                new MemoryBill(memory).of(fit, use));
    }

    private static boolean isWorking(Build build, Fit fit) {
        return build.working().filter(fit::equals).isPresent();
    }

    private LoadoutView loadout(Build build, Fit fit) {
        return new LoadoutView(
                fit.loadout().id(),
                isWorking(build, fit),
                Shown.of(fit.fits(), null),
                fit.uses().stream().map(use -> use(fit, use)).toList(),
                instead(build, fit).map(Alternative::change).orElse(null),
                fit.loadout().models().stream()
                        .flatMap(model -> model.lines().stream().map(line -> model(fit, model, line)))
                        .toList());
    }

    private Optional<Alternative> instead(Build build, Fit fit) {
        return fit.surelyFits()
                ? Optional.empty()
                : NearestLoadout.of(judgement.facts())
                        .of(fit.loadout(), build.machine().pools());
    }

    private ModelView model(Fit fit, ResidentModel resident, LoadoutModel line) {
        Optional<Placement> placed = fit.placements().stream()
                .filter(p -> p.resident().equals(resident))
                .findFirst();
        boolean first = line.equals(resident.lines().get(0));
        Optional<RoleFit> role = fit.role(line.role());
        return new ModelView(
                line.role(),
                line.modelId(),
                resident.format(),
                line.streams(),
                line.contextTokens(),
                placed.map(p -> p.pools().stream().map(Pool::name).toList()).orElse(List.of()),
                resident.lines().stream()
                        .filter(other -> other != line)
                        .map(LoadoutModel::role)
                        .toList(),
                placed.filter(p -> first)
                        .map(p -> Shown.of(p.need().weights(), "GiB"))
                        .orElse(null),
                placed.map(p -> Shown.of(memory.cache(resident, line), "GiB")).orElse(null),
                placed.filter(p -> first)
                        .map(p -> Shown.of(p.need().buffers(), "GiB"))
                        .orElse(null),
                role.map(s -> Shown.of(s.alone(), "tok/s")).orElse(null),
                role.map(s -> Shown.of(s.together(), "tok/s")).orElse(null),
                role.map(s -> Shown.of(s.firstToken(), "s")).orElse(null),
                role.map(s -> Shown.of(s.atOnce(), "streams")).orElse(null),
                role.map(s -> Words.of(s.bound())).orElse(null),
                role.map(s -> Shown.of(s.longestContext(), "tokens")).orElse(null));
    }

    private PartView part(Quote.Line line, String currency) {
        Optional<PricedOffer> offer = line.offer();
        return new PartView(
                line.part().hardware().hardwareId(),
                line.part().hardware().name(),
                line.part().quantity(),
                offer.map(PricedOffer::id).orElse(null),
                offer.map(o -> o.retailer().seller()).orElse(null),
                offer.map(o -> o.offer().url()).orElse(null),
                line.inDoubt(),
                Shown.of(line.price().total(), currency),
                line.price().lines().stream().map(l -> line(l, currency)).toList(),
                others.than(line));
    }
}
