package rigor.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.staticfiles.JavalinStaticResourceHandler;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.util.JavalinException;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import rigor.live.Cases;
import rigor.live.Live;

/**
 * Serves the API and the page until closed.
 *
 * <pre>{@code
 * try (Live live = Live.open(Folders.here()).watching();
 *         Server server = Server.start(live, QueryOptions.local(7070, QueryOptions.newToken()))) {
 *     System.out.println(server.urlWithToken());
 *     server.join();
 * }
 * }</pre>
 */
public final class Server implements AutoCloseable {
    /** What the page may load and run, whoever serves it: nothing from elsewhere and no script but its own. */
    public static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'";

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final int MAX_PORT = 65_535;
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_HEADERS = 16 << 10;

    /** Level 3 of gzip: a board, 400 kB, becomes 35 kB in 1.3 ms; the usual level 6 makes 24 kB of it in 3.5 ms. */
    private static final int QUICKLY = 3;

    private final Cases cases;
    private final QueryOptions options;
    private final List<EventRoutes> events = new CopyOnWriteArrayList<>();
    private final Map<Live, List<Route>> routes = new ConcurrentHashMap<>();
    private final Rest rest = new Rest(QUIET);
    private final Javalin javalin;

    private Server(Live live, QueryOptions options) {
        this.cases = new Cases(live);
        this.options = options;
        this.javalin = Javalin.create(this::configure);
    }

    /** @throws AddressRejected if the port is taken, or the address is none of this machine */
    public static Server start(Live live, QueryOptions options) {
        if (options.port() < 0 || options.port() > MAX_PORT) {
            throw new AddressRejected(options, "a port is a number from 0 to " + MAX_PORT);
        }
        Server server = new Server(live, options);
        try {
            server.javalin.start(options.host(), options.port());
        } catch (JavalinException e) {
            server.close();
            throw new AddressRejected(options, reason(e));
        }
        server.rest.disturb();
        return server;
    }

    /** What the system says, such as "Address already in use". */
    private static String reason(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first instanceof UnknownHostException || first instanceof UnresolvedAddressException
                ? "there is no such host"
                : String.valueOf(first.getMessage());
    }

    public int port() {
        return javalin.port();
    }

    public String url() {
        return String.format(Locale.ROOT, "http://%s:%d", options.host(), port());
    }

    /** Opens the page with leave to change something; the part behind the {@code #} never leaves the browser. */
    public String urlWithToken() {
        return url() + "/#token=" + options.token();
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    /** Takes no more requests and finishes the running ones. */
    @Override
    public void close() {
        events.forEach(EventRoutes::close);
        javalin.stop();
        cases.close();
        rest.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(QUICKLY));
        config.jetty.modifyHttpConfiguration(Server::bound);
        config.appData(
                Inbox.KEY,
                new Inbox((UploadRoutes.AT_ONCE + 1L) * options.uploads().bytes()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(GRACE.toMillis());
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new BrokenRequests());
        });
        routes(config.routes);
        page(config);
    }

    private void routes(RoutesConfig config) {
        List<Route> routes = routes();
        Guard guard = new Guard(options);
        config.before(ctx -> rest.disturb());
        config.before(Failures::identify);
        config.before(guard::check);
        new Failures(
                        routes.stream().map(Route::path).distinct().toList(),
                        new FileNames(cases.usual().folders()))
                .add(config);
        routes.forEach(r -> config.addHttpHandler(r.method(), r.path(), authorized(guard, r, routes.indexOf(r))));
    }

    /** The route of the case that the address names is at the same place among those of that case. */
    private Handler authorized(Guard guard, Route route, int place) {
        return ctx -> {
            guard.authorize(ctx, route.access());
            Route.checkCharset(ctx);
            String id = route.isOfCase() ? CaseRoutes.CASE.find(ctx) : null;
            Route asked = id == null ? route : routes(cases.of(id)).get(place);
            asked.handle(ctx);
        };
    }

    /** All that the API does, for the usual case. */
    List<Route> routes() {
        return routes(cases.usual());
    }

    private List<Route> routes(Live live) {
        return routes.computeIfAbsent(live, this::made);
    }

    private List<Route> made(Live live) {
        EventRoutes listening = new EventRoutes(live);
        events.add(listening);
        return Stream.of(
                        new VerdictRoutes(live).routes(),
                        new BuyingRoutes(live).routes(),
                        new RuleRoutes(live, options).routes(),
                        new QuestionRoutes(live).routes(),
                        new EstimateRoutes(live).routes(),
                        new DecisionRoutes(live, options.uploads()).routes(),
                        new UploadRoutes(live, options.uploads()).routes(),
                        new MeasurementRoutes(live).routes(),
                        new ModelRoutes(live).routes(),
                        new MachineRoutes(live).routes(),
                        new HistoryRoutes(live).routes(),
                        new RowRoutes(live).routes(),
                        new FactRoutes(live).routes(),
                        new StatusRoutes(live, this::routes).routes(),
                        new CaseRoutes(live, cases.usual()).routes(),
                        listening.routes())
                .flatMap(List::stream)
                .map(route -> route.access() == Route.Access.ANYBODY ? route : route.taking(CaseRoutes.CASE))
                .toList();
    }

    private static void bound(HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADERS);
        http.setIdleTimeout(IDLE.toMillis());
        http.setSendServerVersion(false);
    }

    /** A folder of the page comes first, so that edits of it show; the copy in the program serves the rest. */
    private void page(JavalinConfig config) {
        // Jetty's would open the jar for each folder and look, and hold the names of all in it: seven times five
        // megabytes
        config.resourceHandler(new JavalinStaticResourceHandler());
        options.webFolder()
                .ifPresent(folder -> config.staticFiles.add(
                        files -> serve(files, folder.toAbsolutePath().toString(), Location.EXTERNAL)));
        if (resource("/web/index.html").isPresent()) {
            config.staticFiles.add(files -> serve(files, "/web", Location.CLASSPATH));
        }
        if (resource("/META-INF/resources/webjars").isPresent()) {
            config.staticFiles.enableWebjars();
        }
    }

    private static void serve(StaticFileConfig files, String directory, Location location) {
        files.hostedPath = "/";
        files.directory = directory;
        files.location = location;
        files.headers.put("Cache-Control", "no-cache");
    }

    private static Optional<URL> resource(String name) {
        return Optional.ofNullable(Server.class.getResource(name));
    }
}
