package rigor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program runs where something else has loaded it, as {@code mvn exec:java} does. */
class ForeignLoaderTest {
    @Test
    void judgesAndExplainsWhereOnlyItsOwnLoaderKnowsItsLibraries() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(own);

            String advice = run(own, "advise");
            String reasons = run(own, "why-not", "mac-studio-m3u-60c-96gb");

            assertTrue(advice.startsWith("Buy "), advice);
            assertTrue(reasons.contains("rules/builds/"), reasons);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String run(ClassLoader loader, String... args) throws ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Method run = loader.loadClass(Main.class.getName())
                .getDeclaredMethod("run", OutputStream.class, OutputStream.class, Charset.class, String[].class);
        run.setAccessible(true);
        Object exit = run.invoke(null, out, out, StandardCharsets.UTF_8, args);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertEquals(0, exit, printed);
        return printed;
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(ForeignLoaderTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
