package rigor.facts.upload.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers by which a position can be known, and its page. For one thread. */
final class Marks {
    final Set<String> partNumbers = new LinkedHashSet<>();
    /** That may be the maker's, if no other is named so. */
    final Set<String> articleNumbers = new LinkedHashSet<>();

    final Set<String> gtins = new LinkedHashSet<>();

    @Nullable
    String url;

    void add(Marks other) {
        partNumbers.addAll(other.partNumbers);
        articleNumbers.addAll(other.articleNumbers);
        gtins.addAll(other.gtins);
        url = url == null ? other.url : url;
    }

    boolean isEmpty() {
        return partNumbers.isEmpty() && articleNumbers.isEmpty() && gtins.isEmpty() && url == null;
    }
}
