package rigor.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.explain.words.Json;
import rigor.live.Event;
import rigor.live.Live;

/** Tells browsers what happens, as server-sent events: first {@code status}, then changed, faulty and mended. */
final class EventRoutes implements AutoCloseable {
    static final int LISTENERS = 64;
    private static final int BACKLOG = 100;
    private static final int BEAT_SECONDS = 10;

    private final Live live;
    private final FileNames files;
    private final Set<Feed> feeds = ConcurrentHashMap.newKeySet();
    private final Semaphore seats = new Semaphore(LISTENERS);

    EventRoutes(Live live) {
        this.live = live;
        this.files = new FileNames(live.folders());
    }

    List<Route> routes() {
        return List.of(Route.get(
                        "/api/events",
                        "events",
                        "Server-sent events: status at first (as /api/status), then changed (a Change), faulty (faults)"
                                + " and mended",
                        this::open)
                .answering(Payload.text("text/event-stream"))
                .refusing(ProblemType.NOT_ACCEPTABLE, ProblemType.TOO_MANY_LISTENERS));
    }

    @Override
    public void close() {
        feeds.forEach(Feed::end);
    }

    private void open(Context ctx) {
        String accept = ctx.header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw Refused.because(ProblemType.NOT_ACCEPTABLE, "events come as text/event-stream only; see /api/status");
        }
        if (!seats.tryAcquire()) {
            throw Refused.because(ProblemType.TOO_MANY_LISTENERS, LISTENERS + " are listening already");
        }
        Seat seat = new Seat();
        boolean begun = false;
        try {
            new SseHandler(client -> serve(client, seat)).handle(ctx);
            begun = true;
        } finally {
            if (!begun) {
                seat.close();
            }
        }
    }

    /** Runs on a thread of the connection's own until one of its two ends closes it. */
    private void serve(SseClient client, Seat seat) {
        Feed feed = new Feed();
        feeds.add(feed);
        Runnable deaf = live.listen(feed);
        try (seat) {
            feed.run(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            deaf.run();
            feeds.remove(feed);
        }
    }

    /** Given back once, whether the stream ends or never begins. */
    private final class Seat implements AutoCloseable {
        private final AtomicBoolean taken = new AtomicBoolean(true);

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                seats.release();
            }
        }
    }

    /** One listener; a slow one holds up no other, and one that does not read at all is left. */
    private final class Feed implements java.util.function.Consumer<Event> {
        private final BlockingQueue<Event> backlog = new ArrayBlockingQueue<>(BACKLOG);
        private volatile boolean ended;

        @Override
        public void accept(Event event) {
            if (!backlog.offer(event)) {
                ended = true;
            }
        }

        void end() {
            ended = true;
            backlog.offer(new Event.Mended());
        }

        void run(SseClient client) throws InterruptedException {
            client.sendEvent("status", json(files.of(live.status())));
            while (!ended && !client.terminated()) {
                send(client, backlog.poll(BEAT_SECONDS, TimeUnit.SECONDS));
            }
        }

        private void send(SseClient client, @Nullable Event event) {
            if (ended) {
                return;
            }
            if (event == null) {
                client.sendComment("still here");
            } else {
                client.sendEvent(event.name(), json(files.of(event).data()));
            }
        }
    }

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
