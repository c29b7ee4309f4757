package rigor.live;

import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.files.FactFiles;

/**
 * Keeps what is in force, and brings edits of the folders into force.
 *
 * <p>An edit is read, compiled and judged aside. If it is sound it is swapped in as a whole and what flipped is told; if
 * not, the last good version stays in force as a whole, also over a restart, and the faults are told until they are
 * mended. Safe to share between threads: whoever needs several answers of one state asks once for {@link #inForce()}.
 */
public final class Live implements AutoCloseable {
    private final Folders folders;
    private final Object lock = new Object();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(Live::daemon);
    private volatile Snapshot snapshot;

    /** It only saves time, so it gives way to whatever needs the memory. */
    private volatile SoftReference<InForce> proposed = new SoftReference<>(null);

    private @Nullable Watch watch;

    private Live(Folders folders, Snapshot snapshot) {
        this.folders = folders;
        this.snapshot = snapshot;
    }

    /**
     * Reads and judges what the folders hold, or, if that is faulty, the last good version of it.
     *
     * @throws FactsRejected or {@link RulesRejected} with all faults, if there is no good version either
     */
    public static Live open(Folders folders) {
        return open(folders, List.of());
    }

    /** The same beside another state, whose tables and rules are shared where these folders have the same. */
    static Live open(Folders folders, InForce like) {
        return open(folders, List.of(like));
    }

    private static Live open(Folders folders, List<InForce> known) {
        Trial.Result now = Trial.of(folders, known);
        if (now.sound() == null) {
            return new Live(folders, Snapshot.first(lastGood(folders, now.faults()), now.faults()));
        }
        Live live = new Live(folders, Snapshot.first(now.sound(), List.of()));
        live.keep();
        return live;
    }

    /**
     * Reads and judges what the folders hold, once.
     *
     * @param earlier what need not be made again; may be empty
     * @throws FactsRejected or {@link RulesRejected} with all faults of both
     */
    public static InForce once(Folders folders, List<InForce> earlier, Progress progress) {
        Trial.Result now = Trial.of(folders, earlier, progress);
        if (now.sound() == null) {
            throw rejected(now.faults());
        }
        return now.sound();
    }

    /** Shows what these folders held when it was judged; looks for no edits of them. */
    public static Live showing(Folders folders, InForce judged) {
        return new Live(folders, Snapshot.first(judged, List.of()));
    }

    /** Begins to look for edits of the folders. */
    public Live watching() {
        watch = new Watch(folders, this::refresh, this::fail);
        return this;
    }

    public InForce inForce() {
        return snapshot.inForce();
    }

    public Status status() {
        return snapshot.status();
    }

    public Folders folders() {
        return folders;
    }

    /**
     * Tells of all that happens from now on, in order; a listener must be quick.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Brings into force what the folders hold now, if that is sound. */
    public void refresh() {
        synchronized (lock) {
            Trial.Result now = Trial.of(folders, known());
            if (now.sound() == null) {
                reject(now.faults());
            } else {
                accept(now.sound());
            }
        }
    }

    /**
     * What these files would bring, judged aside. Writing them to the folders next costs little, since nothing is judged
     * twice.
     *
     * @throws FactsRejected or {@link RulesRejected} if they cannot be used
     */
    public InForce propose(FactFiles facts, RuleFiles rules) {
        Trial.Result result = Trial.of(facts, rules, folders.trust(), known());
        if (result.sound() == null) {
            throw rejected(result.faults());
        }
        proposed = new SoftReference<>(result.sound());
        return result.sound();
    }

    /** Lets somebody write into the folders and brings that into force before anything else is read. */
    public <T> T write(Supplier<T> writer) {
        synchronized (lock) {
            T written = writer.get();
            refresh();
            return written;
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        keeper.shutdown();
        try {
            keeper.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the folders hold cannot even be tried; until it can, they are not what is in force. */
    private void fail(Throwable e) {
        String message = e instanceof OutOfMemoryError
                ? "there is too little memory to read this; it is tried again"
                : Trial.unforeseen("", e).message();
        synchronized (lock) {
            reject(List.of(Fault.of(new Problem(String.valueOf(folders.facts()), 0, 0, message), "")));
        }
    }

    private List<InForce> known() {
        List<InForce> known = new ArrayList<>(List.of(snapshot.inForce()));
        InForce candidate = proposed.get();
        if (candidate != null) {
            known.add(candidate);
        }
        return known;
    }

    private void accept(InForce next) {
        Snapshot before = snapshot;
        if (isSame(before.inForce(), next)) {
            if (!before.faults().isEmpty()) {
                snapshot = before.with(List.of());
                tell(new Event.Mended());
            }
            return;
        }
        proposed = new SoftReference<>(null);
        Change change = Change.between(before.inForce(), next, before.number() + 1, Instant.now());
        snapshot = before.with(next, change);
        keep();
        tell(new Event.Changed(change));
    }

    private void reject(List<Fault> faults) {
        if (!faults.equals(snapshot.faults())) {
            snapshot = snapshot.with(faults);
            tell(new Event.Faulty(faults));
        }
    }

    private static boolean isSame(InForce a, InForce b) {
        return a.facts().isOfSameFiles(b.facts())
                && a.rules().revision().equals(b.rules().revision());
    }

    private void tell(Event event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Not worth waiting for. */
    private void keep() {
        if (!keeper.isShutdown()) {
            LastGood.of(folders).ifPresent(lastGood -> keeper.execute(() -> keep(lastGood)));
        }
    }

    private void keep(LastGood lastGood) {
        try {
            lastGood.keep(snapshot.inForce());
        } catch (UncheckedIOException | OutOfMemoryError e) {
            // a folder that cannot be written to has no last good version
        }
    }

    private static InForce lastGood(Folders folders, List<Fault> faults) {
        LastGood kept = LastGood.of(folders).filter(LastGood::exists).orElse(null);
        if (kept == null) {
            throw rejected(faults);
        }
        return kept.read()
                .map(k -> Trial.of(k.facts(), k.rules(), folders.trust(), List.of())
                        .sound())
                .orElseThrow(() -> rejected(
                        Stream.concat(faults.stream(), Stream.of(kept.fault())).toList()));
    }

    private static RuntimeException rejected(List<Fault> faults) {
        List<Problem> problems = faults.stream().map(Fault::problem).toList();
        boolean rules = problems.stream().anyMatch(p -> p.file().endsWith(".drl"));
        return rules ? new RulesRejected(problems) : new FactsRejected(problems);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rigor-keeper");
        thread.setDaemon(true);
        return thread;
    }
}
