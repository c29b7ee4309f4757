package rigor.http;

import java.util.Set;

/** What a browser on this machine calls it. */
final class LoopbackNames {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private LoopbackNames() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
