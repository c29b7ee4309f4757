package rigor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rigor.engine.Judgement;
import rigor.estimate.NearestLoadout;
import rigor.explain.BuildExplanation.LineView;
import rigor.explain.BuildExplanation.LoadoutView;
import rigor.explain.BuildExplanation.ModelView;
import rigor.explain.BuildExplanation.OtherOffer;
import rigor.explain.BuildExplanation.PartView;
import rigor.explain.BuildExplanation.PoolView;
import rigor.explain.BuildExplanation.PriceView;
import rigor.facts.Words;
import rigor.terms.Alternative;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.PriceLine;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.terms.ResidentModel;
import rigor.terms.RoleSpeed;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The parts of a build's explanation that are not verdicts: its memory, its loadouts, its price. */
final class BuildDetails {
    private static final int LISTED = 100;
    private static final Comparator<Verdict<PricedOffer>> CHEAPEST = Comparator.comparingDouble(
                    (Verdict<PricedOffer> v) -> v.subject().landedPrice().high())
            .thenComparing(v -> v.subject().id());

    private final Judgement judgement;
    private final Verdict<Build> verdict;
    private final Build build;

    BuildDetails(Judgement judgement, Verdict<Build> verdict) {
        this.judgement = judgement;
        this.verdict = verdict;
        this.build = verdict.subject();
    }

    BuildExplanation explain(Summary summary) {
        return new BuildExplanation(
                judgement.facts().revision(),
                judgement.rules().revision(),
                summary,
                verdict.answers().stream()
                        .map(a -> Row.of(a, verdict, judgement))
                        .toList(),
                Explainer.others(verdict),
                build.machine().pools().stream().map(BuildDetails::pool).toList(),
                build.fits().stream().map(this::loadout).toList(),
                new PriceView(
                        Shown.of(build.landedPrice(), "CHF"),
                        build.quote().lines().stream().map(this::part).toList()));
    }

    static LineView line(PriceLine line) {
        return new LineView(line.label(), Shown.of(line.amount(), "CHF"));
    }

    private static PoolView pool(Pool pool) {
        return new PoolView(
                pool.name(),
                pool.accelerator().name(),
                Shown.of(pool.usable(), "GiB"),
                pool.accelerator().bandwidthGbS());
    }

    private LoadoutView loadout(Fit fit) {
        return new LoadoutView(
                fit.loadout().id(),
                Words.of(fit.loadout().mainArchitecture()),
                build.working().filter(fit::equals).isPresent(),
                Shown.of(fit.fits(), null),
                Shown.of(fit.free(), "GiB"),
                Shown.of(fit.streams(), "streams"),
                Words.of(fit.bound()),
                Shown.of(fit.longestContext(), "tokens"),
                instead(fit).map(Alternative::change).orElse(null),
                fit.loadout().models().stream().map(m -> model(fit, m)).toList());
    }

    private Optional<Alternative> instead(Fit fit) {
        return fit.surelyFits()
                ? Optional.empty()
                : NearestLoadout.of(judgement.facts())
                        .of(fit.loadout(), build.machine().pools());
    }

    private static ModelView model(Fit fit, ResidentModel resident) {
        Optional<Placement> placed = fit.placements().stream()
                .filter(p -> p.resident().equals(resident))
                .findFirst();
        Optional<RoleSpeed> speed = fit.speed(resident.role());
        return new ModelView(
                Words.of(resident.role()),
                resident.model().modelId(),
                resident.line().format(),
                resident.line().streams(),
                resident.line().contextTokens(),
                placed.map(p -> p.pools().stream().map(Pool::name).toList()).orElse(List.of()),
                placed.map(p -> Shown.of(p.need().weights(), "GiB")).orElse(null),
                placed.map(p -> Shown.of(p.need().kvCache(), "GiB")).orElse(null),
                placed.map(p -> Shown.of(p.need().buffers(), "GiB")).orElse(null),
                speed.map(s -> Shown.of(s.alone(), "tok/s")).orElse(null),
                speed.map(s -> Shown.of(s.together(), "tok/s")).orElse(null),
                speed.map(s -> Shown.of(s.firstToken(), "s")).orElse(null));
    }

    private PartView part(Quote.Line line) {
        Optional<PricedOffer> offer = line.offer();
        return new PartView(
                line.part().hardware().hardwareId(),
                line.part().hardware().name(),
                line.part().quantity(),
                offer.map(PricedOffer::id).orElse(null),
                offer.map(o -> o.retailer().name()).orElse(null),
                offer.map(o -> o.offer().url()).orElse(null),
                line.inDoubt(),
                Shown.of(line.price().total(), "CHF"),
                line.price().lines().stream().map(BuildDetails::line).toList(),
                others(line));
    }

    /** The cheapest of those that were not taken. */
    private List<OtherOffer> others(Quote.Line line) {
        return judgement.offers().ofHardware(line.part().hardware().hardwareId()).stream()
                .filter(v -> !line.offer()
                        .map(PricedOffer::id)
                        .equals(Optional.of(v.subject().id())))
                .sorted(CHEAPEST)
                .limit(LISTED)
                .map(BuildDetails::other)
                .toList();
    }

    private static OtherOffer other(Verdict<PricedOffer> verdict) {
        PricedOffer o = verdict.subject();
        String why = verdict.outcome() == Outcome.ACCEPTED
                ? "not the cheapest"
                : String.join(" ", Sentences.reasons(verdict));
        return new OtherOffer(
                o.id(), o.retailer().name(), Shown.of(o.landedPrice(), "CHF"), Words.of(verdict.outcome()), why);
    }
}
