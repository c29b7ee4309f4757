package rigor.explain.plain;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Accelerator;
import rigor.facts.Hardware;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.terms.Part;

/** What machines are called in a sentence. */
final class PlainNames {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");

    private PlainNames() {}

    /** {@code a self-built PC with two RTX PRO 6000 Blackwell Workstation Edition}, {@code one GMKtec EVO-X2 96 GB}. */
    static String of(Build build) {
        Machine machine = build.machine();
        List<Part> telling = telling(machine);
        String parts = telling.stream().map(PlainNames::counted).collect(Collectors.joining(" and "));
        if (parts.isEmpty()) {
            return build.name();
        }
        return machine.isComplete() ? parts : "a self-built PC with " + parts;
    }

    /** What computes; where nothing but the processor does, whole machines. */
    private static List<Part> telling(Machine machine) {
        List<Part> computing =
                machine.parts().stream().filter(part -> part.gpus() > 0).toList();
        return computing.isEmpty()
                ? machine.parts().stream()
                        .filter(part -> part.hardware().kind() == Hardware.Kind.SYSTEM)
                        .toList()
                : computing;
    }

    private static String counted(Part part) {
        return number(part.quantity()) + " " + name(part);
    }

    /** Without its maker where it is a card, and without what stands in brackets. */
    private static String name(Part part) {
        String name = part.hardware().name().replaceFirst("\\s*\\([^()]*\\)$", "");
        Accelerator gpu = part.accelerator();
        if (gpu == null || part.hardware().kind() == Hardware.Kind.SYSTEM || !name.startsWith(gpu.vendor() + " ")) {
            return name;
        }
        return name.substring(gpu.vendor().length() + 1);
    }

    private static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : String.valueOf(n);
    }
}
