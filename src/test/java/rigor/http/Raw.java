package rigor.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Requests as bytes, which may be as broken as no client library would send them. */
final class Raw {
    static final String NO_ANSWER = "the server neither answered nor closed";

    private static final int PATIENCE_MS = 20_000;

    private Raw() {}

    /** A sound request of who has the token, for tests to spoil. */
    static String request(String method, String address, String body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(
                Map.of("Host", "localhost", "Connection", "close", "Authorization", "Bearer " + TestServer.TOKEN));
        if (!body.isEmpty() || !method.equals("GET")) {
            all.put("Content-Length", String.valueOf(body.getBytes(ISO_8859_1).length));
        }
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        StringBuilder text = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").append(body).toString();
    }

    /** Sends each character as a byte, then nothing more, and reads until the server closes. */
    static String send(int port, String request) {
        return send(port, request.getBytes(ISO_8859_1));
    }

    static String send(int port, byte[] request) {
        try (Socket socket = open(port)) {
            write(socket, request);
            return read(socket);
        } catch (SocketTimeoutException e) {
            return NO_ANSWER;
        } catch (IOException e) {
            return "";
        }
    }

    /** Until the server closes, or begins to tell events. */
    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[64 << 10];
        for (int n = read(socket, part); n >= 0; n = read(socket, part)) {
            all.write(part, 0, n);
            if (new String(part, 0, n, ISO_8859_1).contains("Content-Type: text/event-stream")) {
                break;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The end also where the server closes with a part of the request unread. */
    private static int read(Socket socket, byte[] part) throws IOException {
        try {
            return socket.getInputStream().read(part);
        } catch (SocketException e) {
            return -1;
        }
    }

    static Socket open(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    /** Begins a request and leaves the rest for later. */
    static Socket begin(int port, String request) {
        try {
            Socket socket = open(port);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that does not take all of a request may have answered and closed by then. */
    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
        } catch (SocketException e) {
            // its answer can still be read
        }
    }
}
