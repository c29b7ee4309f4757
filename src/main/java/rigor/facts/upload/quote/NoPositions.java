package rigor.facts.upload.quote;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Labels.Found;

/** Knows the lines of a quote that are no positions: sums, work, pages, terms, addresses. */
final class NoPositions {
    private static final Pattern NUMBERS = Pattern.compile("[-+\u2212]?[0-9][0-9.,'\u2019]*\\s?%?");
    private static final Pattern CUT = Pattern.compile("^[\\s,.:;()%+\u2013-]+");

    private final Labels labels;
    private final Wording wording;
    private final AmountFinder finder;

    NoPositions(Labels labels, Wording wording) {
        this.labels = labels;
        this.wording = wording;
        this.finder = new AmountFinder(labels);
    }

    /** What it is that begins so, if no offer: {@code a total}, {@code work}; null if it may be one. */
    @Nullable
    String kind(String text) {
        Optional<String> kind = wording.noOffer(text);
        String bare = CUT.matcher(NUMBERS.matcher(text).replaceAll(" ")).replaceFirst("");
        return kind.or(() -> wording.noOffer(bare)).orElse(null);
    }

    boolean isSum(String text) {
        return kind(text) != null;
    }

    boolean isTotal(String text) {
        return "a total".equals(kind(text));
    }

    /** {@code Seite 2 von 3} and nothing else. */
    boolean isPage(String line) {
        Found begin = labels.begin(line);
        boolean page = begin != null && begin.label() == Label.PAGE;
        return page && line.length() < 40 && Character.isDigit(line.charAt(line.length() - 1));
    }

    /** Whether no position begins like the line. */
    boolean begins(String line) {
        Found begin = labels.begin(line);
        if (begin == null) {
            return false;
        }
        boolean hasColon = line.substring(begin.end()).stripLeading().startsWith(":");
        return switch (begin.label()) {
            case SENDER, RECIPIENT, FROM_PRICE -> hasColon;
            case DATE, OTHER_DATE -> finder.in(line).isEmpty() && (hasColon || DateFinder.first(line) != null);
            case VALID_UNTIL, NO_POSITION, TAX_NUMBER, CURRENCY_OF_ALL -> true;
            case DELIVERY, WARRANTY -> finder.in(line).isEmpty();
            default -> false;
        };
    }

    /** Whether it says something of the position above and is none itself. */
    boolean isTerm(String line) {
        return labels.in(line).stream()
                .anyMatch(f -> f.label() == Label.DELIVERY
                        || f.label() == Label.WARRANTY
                        || f.label() == Label.CONDITION
                        || f.label() == Label.SELLER);
    }
}
