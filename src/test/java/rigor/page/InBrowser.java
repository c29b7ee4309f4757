package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands each test a {@link Site}; afterwards the browser's console must be empty. Tests share what serves it, unless they
 * ask for their {@link Own}. Without a browser such tests are skipped, and say why.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(InBrowser.class);

    private record Visit(Site site, Host host) {}

    /** Closed after all tests. */
    private record Shared(Host host) implements AutoCloseable {
        @Override
        public void close() {
            host.close();
        }
    }

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
                .computeIfAbsent(Visit.class, key -> visit(parameter, context), Visit.class)
                .site();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(HERE).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.site().close();
            leave(visit.host());
            assertThat(visit.site().complaints()).as("the browser's console").isEmpty();
        }
    }

    private static void leave(Host host) {
        if (host.isShared()) {
            host.assertUnchanged();
        } else {
            host.close();
        }
    }

    private static Visit visit(ParameterContext parameter, ExtensionContext context) {
        Host host = parameter.isAnnotated(Own.class) ? Host.own() : shared(context);
        return new Visit(new Site(Chromium.of(context), host), host);
    }

    private static Host shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Shared.class, key -> new Shared(Host.shared()), Shared.class)
                .host();
    }
}
