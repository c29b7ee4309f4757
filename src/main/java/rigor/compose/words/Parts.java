package rigor.compose.words;

import rigor.compose.Hosts;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.terms.Part;

/** Lines of a bill as parts of a machine. */
final class Parts {
    private Parts() {}

    static Part of(Hosts.Line line, Facts facts) {
        String gpu = line.hardware().acceleratorId();
        return new Part(line.hardware(), line.quantity(), gpu == null ? null : facts.get(Accelerator.class, gpu), null);
    }
}
