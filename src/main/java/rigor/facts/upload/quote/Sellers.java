package rigor.facts.upload.quote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.quote.Labels.Found;

/** Who sells: the domain of the sender, else one that the text names, else the line of a company. */
final class Sellers {
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\p{L}\\p{N}._@-])(?<mail>[A-Za-z0-9._%+-]{1,64}@)?(?<host>(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,4}[a-z]{2,8})(?![\\p{L}\\p{N}@-])");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:pdf|docx?|xlsx?|csv|txt|jpe?g|png|html?|eml|zip)");

    private final Labels labels;

    Sellers(Labels labels) {
        this.labels = labels;
    }

    /**
     * Null if nobody is named, or several alike. A word that opens the line of the sender may also stand before the least of
     * several prices.
     *
     * @param lines that are no positions
     * @param firstOffer the number of the line with the first position; of several senders the last before it counts
     */
    @Nullable
    String of(List<Line> lines, int firstOffer) {
        String sender = null;
        Set<String> recipients = new TreeSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Line line : lines) {
            Label header = header(line.stripped());
            String domain = domain(line.text());
            boolean sends = header == Label.SENDER || header == Label.FROM_PRICE || header == Label.SELLER;
            if (sends && domain != null && (sender == null || line.number() < firstOffer)) {
                sender = domain;
            } else if (header == Label.RECIPIENT && domain != null) {
                recipients.add(domain);
            } else if (domain != null) {
                counts.merge(domain, 1, Integer::sum);
            }
        }
        counts.keySet().removeAll(recipients);
        String named = sender == null ? most(counts) : sender;
        return named == null && counts.isEmpty() ? company(lines) : named;
    }

    /** The one that is named most often; null if several are. */
    private static @Nullable String most(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> domains = counts.keySet().stream()
                .filter(d -> counts.getOrDefault(d, 0) == most)
                .toList();
        return domains.size() == 1 ? domains.get(0) : null;
    }

    private @Nullable Label header(String line) {
        Found begin = labels.begin(line);
        return begin != null && line.substring(begin.end()).stripLeading().startsWith(":") ? begin.label() : null;
    }

    private @Nullable String company(List<Line> lines) {
        for (Line line : lines) {
            for (Span cell : line.cells()) {
                Found form = labels.end(cell.text());
                boolean company = form != null && form.label() == Label.LEGAL_FORM && form.begin() > 0;
                if (company && cell.text().length() < 60) {
                    return Texts.line(cell.text());
                }
            }
        }
        return null;
    }

    /** The last domain in a text, so that of the address behind a name; null if there is none. */
    static @Nullable String domain(String text) {
        if (text.indexOf('.') < 0) {
            return null;
        }
        String found = null;
        Matcher domain = DOMAIN.matcher(text);
        while (domain.find()) {
            String host = domain.group("host");
            boolean plain = host.equals(host.toLowerCase(Locale.ROOT))
                    && !FILE.matcher(host).matches();
            if (domain.group("mail") != null || plain) {
                found = Texts.domain("http://" + host);
            }
        }
        return found;
    }
}
