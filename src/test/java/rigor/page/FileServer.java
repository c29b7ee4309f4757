package rigor.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the files of a folder below some address, as any web host does, and knows nothing of the program. */
final class FileServer implements AutoCloseable {
    private static final String PREFIX = "/some/where/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "json", "application/json",
            "md", "text/plain; charset=utf-8");

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private FileServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    static FileServer of(Path folder) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FileServer files = new FileServer(folder, server);
            server.setExecutor(files.threads);
            server.createContext(PREFIX, files::answer);
            server.start();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    /** The file that an address leads to. */
    Path file(String address) {
        String below = URI.create(address).getPath().substring(PREFIX.length());
        return folder.resolve(below.isEmpty() ? "index.html" : below);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = file(exchange.getRequestURI().toString());
        boolean isThere =
                Files.isRegularFile(file) && exchange.getRequestMethod().equals("GET");
        byte[] content = isThere ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders().add("Content-Type", type(file));
        exchange.sendResponseHeaders(isThere ? 200 : 404, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String type(Path file) {
        return TYPES.getOrDefault(file.toString().replaceFirst(".*\\.", ""), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
