package rigor.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rigor.facts.FactsRejected;
import rigor.facts.NotFound;
import rigor.facts.csv.CaseChoice;
import rigor.facts.files.FactFiles;

/**
 * The cases that one server answers for. Each is kept in force by itself, so that a faulty one stops no other and an edit
 * of one moves no other; a shipped one is judged when it is first asked for. Safe to share between threads.
 */
public final class Cases implements AutoCloseable {
    private final Live usual;
    private final Map<String, Live> others = new ConcurrentHashMap<>();

    /** @param usual what is judged where nobody names a case; whoever opened it closes it */
    public Cases(Live usual) {
        this.usual = usual;
    }

    /** The case that is judged where nobody names one. */
    public Live usual() {
        return usual;
    }

    /**
     * A case by its id: a shipped one, or {@code case} for the buyer's own where it is the usual one.
     *
     * @throws NotFound if there is none
     * @throws FactsRejected if it is faulty and never was sound
     */
    public Live of(String id) {
        String usualId = FactFiles.idOf(usual.inForce().files().top());
        return id.equals(usualId) ? usual : others.computeIfAbsent(id, this::opened);
    }

    /** What the usual case has read and compiled is not made again. */
    private Live opened(String id) {
        List<String> known = CaseChoice.ids(usual.inForce().files());
        if (!known.contains(id)) {
            throw new NotFound("case", id, known);
        }
        return Live.open(usual.folders().of(CaseSource.shipped(id)), usual.inForce())
                .watching();
    }

    @Override
    public void close() {
        others.values().forEach(Live::close);
    }
}
