package rigor.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rigor.explain.words.Json;
import rigor.facts.Progress;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.live.InForce;
import rigor.live.Live;

/**
 * The page and the answers of a case as files that any web host can serve, below any address. Everything is asked of the
 * real server, so the files are byte for byte what it answers; equal facts, case and rules give equal files.
 *
 * @param folder that holds them
 * @param files how many
 * @param bytes how large they are together
 * @param late addresses whose answers took too long on this machine; the copy is without them
 * @param facts revision; likewise {@code caseRevision} and {@code rules}
 */
public record Publication(
        Path folder, int files, long bytes, List<String> late, String facts, String caseRevision, String rules) {
    private static final String STATUS = "/api/status";

    /**
     * Publishes what is in force. The folder then holds this publication and nothing else, or what it held before.
     *
     * @param folder new, empty, or an earlier publication, which is replaced
     * @throws PublishRejected if the folder holds anything else
     */
    public static Publication write(Live live, Path folder, Progress progress) {
        Target target = Target.of(folder);
        try (Server server = Server.start(live, QueryOptions.local(0, QueryOptions.newToken()))) {
            Client client = new Client(server.url());
            InForce now = live.inForce();
            Aside aside = target.aside();
            PageFiles.of(client).forEach(aside::put);
            List<String> late = answers(client, now, aside, progress);
            Publication made = new Publication(
                    folder,
                    aside.files(),
                    aside.bytes(),
                    late,
                    now.facts().revision(),
                    now.facts().caseRevision(),
                    now.rules().revision());
            target.replace(aside);
            return made;
        }
    }

    /** One after the other: the server takes all cores for one already. */
    private static List<String> answers(Client client, InForce now, Aside aside, Progress progress) {
        List<String> addresses = Addresses.of(now);
        List<String> late = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            client.find(address)
                    .ifPresentOrElse(
                            answer -> aside.put(
                                    Addresses.fileOf(address), address.equals(STATUS) ? lasting(answer) : answer),
                            () -> late.add(address));
            progress.at("answers", i + 1, addresses.size());
        }
        return late;
    }

    /** Without what only a running program can say: since when, and what changed meanwhile. */
    private static byte[] lasting(byte[] status) {
        try {
            ObjectNode told = (ObjectNode) new ObjectMapper().readTree(status);
            told.remove("since");
            told.putArray("changes");
            return Json.bytes(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
