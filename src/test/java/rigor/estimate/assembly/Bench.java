package rigor.estimate.assembly;

import java.util.stream.Stream;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.terms.Build;
import rigor.terms.Part;

/** Puts together what a bill names: {@code 2 gpu-rtx-4090}. */
record Bench(Workshop shop) {
    static final Bench SHIPPED = new Bench(Workshop.shipped());

    static Bench with(Tables tables) {
        return new Bench(new Workshop(tables.read()));
    }

    Build build(String... bill) {
        return shop.build(Stream.of(bill).map(this::part).toArray(Part[]::new));
    }

    private Part part(String line) {
        String[] words = line.split(" ");
        return shop.part(words[words.length - 1], words.length == 1 ? 1 : Integer.parseInt(words[0]));
    }
}
