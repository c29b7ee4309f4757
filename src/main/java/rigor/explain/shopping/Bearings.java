package rigor.explain.shopping;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import rigor.explain.RequirementRow;
import rigor.explain.shopping.ShoppingList.Bearing;
import rigor.facts.Board;
import rigor.facts.Card;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Facts;
import rigor.facts.MemoryKit;
import rigor.facts.Origin;
import rigor.facts.PartFigures;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.terms.Part;

/** The requirements that a part bears on: those whose figures cite one of its rows. */
record Bearings(Facts facts) {
    private static final List<Class<? extends PartFigures>> FIGURES = List.of(
            Board.class, Card.class, Chassis.class, Cooler.class, MemoryKit.class, Processor.class, Supply.class);

    List<Bearing> of(Part part, List<RequirementRow> rows) {
        Set<Origin> own = rows(part);
        return rows.stream()
                .filter(row -> row.facts().stream().anyMatch(own::contains))
                .flatMap(row -> Stream.ofNullable(row.actual())
                        .map(actual -> new Bearing(row.requirement(), row.title(), actual)))
                .toList();
    }

    private Set<Origin> rows(Part part) {
        Set<Origin> rows = new HashSet<>();
        rows.add(part.hardware().origin());
        if (part.accelerator() != null) {
            rows.add(Objects.requireNonNull(part.accelerator()).origin());
        }
        for (Class<? extends PartFigures> table : FIGURES) {
            facts.find(table, part.hardware().hardwareId()).ifPresent(row -> rows.add(row.origin()));
        }
        return rows;
    }
}
