package rigor.http;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemDetail;
import rigor.facts.Problem;
import rigor.live.Change;
import rigor.live.Edit;
import rigor.live.Event;
import rigor.live.Fault;
import rigor.live.Folders;
import rigor.live.Status;

/**
 * Names files by the folder that they are in, as {@code rules/builds/noise.drl}: where the folders are on the server is
 * nobody's business who asks it.
 */
final class FileNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    FileNames(Folders folders) {
        Map<String, @Nullable Path> all = new LinkedHashMap<>();
        all.put("facts", folders.facts());
        all.put("rules", folders.rules());
        all.put("case", folders.buyer().own().orElse(null));
        all.entrySet().stream()
                .sorted(Comparator.comparing(e -> -String.valueOf(e.getValue()).length()))
                .forEach(e -> add(e.getValue(), e.getKey()));
    }

    private void add(@Nullable Path folder, String name) {
        if (folder != null && !folder.toString().equals(name)) {
            names.put(folder.toString(), name);
        }
    }

    ProblemDetail of(ProblemDetail problem) {
        return new ProblemDetail(
                problem.type(),
                problem.title(),
                problem.status(),
                in(problem.detail()),
                problem.instance(),
                problem.suggestions(),
                problem.faults().stream().map(this::of).toList());
    }

    Status of(Status status) {
        return new Status(
                status.facts(),
                status.caseRevision(),
                status.rules(),
                status.trust(),
                status.since(),
                status.sound(),
                status.faultCount(),
                faults(status.faults()),
                faults(status.warnings()),
                status.changes().stream().map(this::of).toList());
    }

    Event of(Event event) {
        if (event instanceof Event.Changed changed) {
            return new Event.Changed(of(changed.change()));
        }
        return event instanceof Event.Faulty faulty ? new Event.Faulty(faults(faulty.faults())) : event;
    }

    private Change of(Change change) {
        return new Change(
                change.number(),
                change.at(),
                in(change.message()),
                change.facts(),
                change.caseRevision(),
                change.rules(),
                change.edits().stream()
                        .map(edit -> new Edit(file(edit.file()), edit.line(), edit.how()))
                        .toList(),
                change.flips());
    }

    private List<Fault> faults(List<Fault> faults) {
        return faults.stream()
                .map(f -> new Fault(file(f.file()), f.line(), f.column(), in(f.message()), f.text()))
                .toList();
    }

    Problem of(Problem problem) {
        return new Problem(file(problem.file()), problem.line(), problem.column(), in(problem.message()));
    }

    private String file(String file) {
        return names.entrySet().stream()
                .filter(e -> file.equals(e.getKey()) || file.startsWith(e.getKey() + "/"))
                .findFirst()
                .map(e -> e.getValue() + file.substring(e.getKey().length()))
                .orElse(file);
    }

    /** A short name may be a word like any other, so only whole paths are replaced within a sentence. */
    private String in(String text) {
        String shown = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (Path.of(name.getKey()).isAbsolute()) {
                shown = shown.replace(name.getKey(), name.getValue());
            }
        }
        return shown;
    }
}
