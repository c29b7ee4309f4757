package rigor.facts.headers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Whole numbers by word, from a file beside this class. */
final class Patterns {
    private Patterns() {}

    static Map<String, Integer> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Patterns.class.getResourceAsStream(name), name)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> numbers = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(word -> numbers.put(word, Integer.valueOf(properties.getProperty(word))));
        return numbers;
    }
}
