package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands each test a {@link Site} of its own; afterwards the browser's console must be empty. Without a browser such tests
 * are skipped, and say why.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(InBrowser.class);

    private record Visit(Site site, Path folder) {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean needsBrowser = context.getTestMethod()
                .filter(test -> List.of(test.getParameterTypes()).contains(Site.class))
                .isPresent();
        return needsBrowser && Chromium.installed().isEmpty()
                ? ConditionEvaluationResult.disabled("skipped: no chromium on the PATH (.ci/run installs it)")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE)
                .computeIfAbsent(Visit.class, key -> visit(context), Visit.class)
                .site();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(HERE).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.site().close();
            delete(visit.folder());
            assertThat(visit.site().complaints()).as("the browser's console").isEmpty();
        }
    }

    private static Visit visit(ExtensionContext context) {
        try {
            Path folder = Files.createTempDirectory("rigor-page");
            return new Visit(new Site(Chromium.of(context), folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
