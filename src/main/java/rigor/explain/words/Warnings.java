package rigor.explain.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Table;
import rigor.facts.Warning;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/** The warnings about the rows that a build or an offer is based on. */
public final class Warnings {
    private final Map<String, List<Warning>> byRow;

    public Warnings(Facts facts) {
        this.byRow = facts.all(Warning.class).stream().collect(Collectors.groupingBy(Warning::about));
    }

    public List<WarningView> of(Build build) {
        Stream<String> lines = build.quote().lines().stream().flatMap(Warnings::rows);
        return of(Stream.concat(Stream.of(Warning.row(Table.BUILDS, build.id())), lines));
    }

    public List<WarningView> of(PricedOffer offer) {
        return of(Stream.concat(rows(offer.hardware()), rows(offer)));
    }

    /** By kind, so that the order of the rows does not matter. */
    private List<WarningView> of(Stream<String> rows) {
        return rows.distinct()
                .flatMap(row -> byRow.getOrDefault(row, List.of()).stream())
                .sorted(Comparator.comparing(Warning::kind)
                        .thenComparing(Warning::about)
                        .thenComparing(Warning::key))
                .map(WarningView::of)
                .toList();
    }

    private static Stream<String> rows(Quote.Line line) {
        return Stream.concat(rows(line.part().hardware()), line.offer().stream().flatMap(Warnings::rows));
    }

    private static Stream<String> rows(Hardware hardware) {
        Stream<String> accelerator =
                Stream.ofNullable(hardware.acceleratorId()).map(id -> Warning.row(Table.ACCELERATORS, id));
        return Stream.concat(Stream.of(Warning.row(Table.HARDWARE, hardware.key())), accelerator);
    }

    private static Stream<String> rows(PricedOffer offer) {
        return Stream.of(
                Warning.row(Table.OFFERS, offer.id()),
                Warning.row(Table.RETAILERS, offer.retailer().key()));
    }
}
