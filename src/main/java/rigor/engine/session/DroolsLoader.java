package rigor.engine.session;

import java.util.function.Supplier;
import org.drools.core.reteoo.RuntimeComponentFactory;

/**
 * Runs Drools with the class loader that has Drools. Drools looks for its parts by the loader of whichever thread asks
 * first, and never again; a worker of the common pool has that of the virtual machine, which does not know them where a
 * tool such as Maven has loaded this program.
 */
public final class DroolsLoader {
    private DroolsLoader() {}

    public static <T> T run(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuntimeComponentFactory.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
