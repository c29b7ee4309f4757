package rigor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.live.Folders;

/** The server in a process of its own, and a client of it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(http://[0-9.:]+)/#token=(\\S+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern RULES = Pattern.compile("\"rules\"\\s*:\\s*\"([^\"]+)\"");

    private static final long PAUSE_NANOS = 2_000_000;

    private final Process process;
    private final String url;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerProcess(Process process, String url, String token) {
        this.process = process;
        this.url = url;
        this.token = token;
    }

    static ServerProcess start(Path jar, List<String> options, Folders folders) throws IOException {
        List<String> command = new ArrayList<>(List.of(Processes.executable()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port=0", "--max-upload=512"));
        command.add("--token-file=" + folders.facts() + ".token");
        command.addAll(List.of("--facts=" + folders.facts(), "--rules=" + folders.rules()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        MatchResult address = address(output);
        Thread drain = new Thread(() -> output.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
        return new ServerProcess(process, address.group(1), address.group(2));
    }

    private static MatchResult address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = URL.matcher(line);
            if (found.find()) {
                return found.toMatchResult();
            }
        }
        throw new IOException("the server did not start");
    }

    void whatIf(String change) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url + "/api/what-if"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{\"changes\": [\"" + change + "\"]}")));
    }

    void upload(byte[] file) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url + "/api/facts/offers"))
                .header("Authorization", "Bearer " + token)
                .header("content-type", "text/csv")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    void get(String path) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** The revision of the rules in force. */
    String rules() throws IOException {
        Matcher found = RULES.matcher(send(HttpRequest.newBuilder(URI.create(url + "/api/status"))));
        if (!found.find()) {
            throw new IOException("no revision of the rules is told");
        }
        return found.group(1);
    }

    void awaitOtherRules(String before) throws IOException {
        while (rules().equals(before)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Physical memory of the process, where the system tells it as Linux does. */
    String residentMb() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        Matcher found = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return found.find() ? Results.number(Double.parseDouble(found.group(1)) / 1024, 0) : "not known";
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
