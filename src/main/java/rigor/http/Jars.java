package rigor.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.MountedPathResourceFactory;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Opens each jar that the page is served from once. Jetty by itself opens it for every folder and look, and each time
 * holds the names of all that is in it: for one jar with all libraries, seven times five megabytes.
 */
final class Jars implements ResourceFactory {
    private final Map<Path, ResourceFactory> open = new ConcurrentHashMap<>();

    /** From now on, whoever looks for resources in jars does so by a new instance. */
    static void openOnce() {
        ResourceFactory.registerResourceFactory("jar", new Jars());
    }

    @Override
    public Resource newResource(URI uri) {
        return open.computeIfAbsent(Path.of(URIUtil.unwrapContainer(uri)), Jars::open)
                .newResource(uri);
    }

    private static ResourceFactory open(Path jar) {
        try {
            return new MountedPathResourceFactory(FileSystems.newFileSystem(jar, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
