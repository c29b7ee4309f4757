package rigor.explain.report;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rigor.explain.Advice;
import rigor.explain.Summary;

/** Short names of builds: without what stands in brackets at the end, where no other build is called like that. */
record Names(Map<String, Long> bearers) {
    private static final Pattern ASIDE = Pattern.compile(",?\\s*\\([^()]*\\)$");

    static Names of(Advice advice) {
        return new Names(advice.verdicts().stream()
                .map(Summary::name)
                .collect(Collectors.groupingBy(Names::cut, Collectors.counting())));
    }

    String brief(String name) {
        String cut = cut(name);
        return bearers.getOrDefault(cut, 0L) > 1 ? name : cut;
    }

    /** Without what stands in brackets at the end. */
    static String cut(String name) {
        return ASIDE.matcher(name).replaceFirst("");
    }
}
