package rigor.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.HostPart;

/** A computer without its cards, as {@code hosts.csv} lists its parts. */
public record Host(String id, String name, List<HostPart> parts) {

    /** The bill of materials of the host alone. */
    List<BuildPart> bill() {
        return bill(id, name);
    }

    /** The same as lines of a build; each rests on its row of the host. */
    List<BuildPart> bill(String build, String title) {
        return parts.stream()
                .map(p -> new BuildPart(
                        build, title, p.hardwareId(), p.quantity(), null, p.sourceUrl(), p.note(), p.origin()))
                .toList();
    }

    /** Sorted by id. */
    public static List<Host> all(Facts facts) {
        Map<String, List<HostPart>> bills = facts.all(HostPart.class).stream()
                .collect(Collectors.groupingBy(HostPart::hostId, LinkedHashMap::new, Collectors.toList()));
        return bills.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(bill -> new Host(bill.getKey(), bill.getValue().get(0).name(), bill.getValue()))
                .toList();
    }
}
