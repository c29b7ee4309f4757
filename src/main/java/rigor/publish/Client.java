package rigor.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Optional;

/** Asks a server on this machine. */
record Client(String url) {

    /**
     * @param address from the root, such as {@code /app.js}
     * @throws UncheckedIOException if the server refuses it
     */
    byte[] get(String address) {
        return find(address)
                .orElseThrow(() -> new UncheckedIOException(new IOException(address + " took the server too long")));
    }

    /** Empty if the answer took the server too long. */
    Optional<byte[]> find(String address) {
        try {
            HttpURLConnection asked = (HttpURLConnection) new URL(url + address).openConnection(Proxy.NO_PROXY);
            if (asked.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE) {
                return Optional.empty();
            }
            try (InputStream answer = asked.getInputStream()) {
                return Optional.of(answer.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
