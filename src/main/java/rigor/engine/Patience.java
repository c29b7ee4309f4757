package rigor.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import rigor.engine.session.TimeLimit;

/**
 * How long a question may take that judges again and again, or asks the engine condition by condition. Whatever rules are
 * in force, whoever asks gets an answer or is told that there is none. Safe to share between threads.
 *
 * @param limit longer than one court takes to find out that a rule does not stop, which is the better thing to be told
 */
public record Patience(Duration limit) {
    /** With questions of people and programs. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30));

    /**
     * Answers on a thread of its own, which is interrupted when the time is over.
     *
     * @param question such as {@code the nearest change of diy-4x-3090}
     * @param like what is in force
     * @throws TookTooLong if the time is over
     */
    public <T> T answer(String question, Judgement like, Supplier<T> work) {
        boolean known =
                like.rules().builds().judgesOneByOne() && like.rules().offers().judgesOneByOne();
        return TimeLimit.run("rigor-question", work, limit, thread -> {})
                .orElseThrow(() -> new TookTooLong(question, limit, !known));
    }

    /**
     * To be called between judgements, so that nothing goes on that nobody waits for.
     *
     * @throws CancellationException if the thread was interrupted
     */
    public static void checkAwaited() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the answer any more");
        }
    }
}
