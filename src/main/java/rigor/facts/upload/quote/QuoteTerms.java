package rigor.facts.upload.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.quote.Labels.Found;

/** Reads what holds for the whole of a quote. */
final class QuoteTerms {
    private static final Pattern WORD = Pattern.compile("[A-Z]{3}|€");
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,2}(?:[.,][0-9]{1,2})?\\s?%");

    /** Nobody writes a longer one in a quote. */
    private static final int LONGEST_SENTENCE = 1_000;

    private final Labels labels;
    private final TermReader reader;
    private final NoPositions noPositions;
    private final NumberStyle style;

    QuoteTerms(Labels labels, TermReader reader, NoPositions noPositions, NumberStyle style) {
        this.labels = labels;
        this.reader = reader;
        this.noPositions = noPositions;
        this.style = style;
    }

    Terms of(List<Line> lines, Blocks blocks) {
        Terms terms = new Terms();
        int firstOffer = blocks.blocks.stream()
                .filter(block -> !noPositions.isSum(block.text))
                .mapToInt(block -> block.first)
                .findFirst()
                .orElse(0);
        sums(blocks.blocks, terms);
        reader.read(prose(blocks.others), terms);
        terms.vat = blocks.header.vat() != null ? blocks.header.vat() : terms.vat;
        terms.vat = terms.vat == null ? new SumTax(style).of(blocks.blocks, noPositions) : terms.vat;
        terms.vat = terms.vat == null ? vatOfSums(blocks.blocks) : terms.vat;
        terms.seller = new Sellers(labels).of(blocks.others, firstOffer);
        terms.date = date(blocks.others, firstOffer);
        terms.currency = currency(lines, blocks);
        return terms;
    }

    /** Lines that go on in small letters belong together. */
    private static String prose(List<Line> lines) {
        StringBuilder prose = new StringBuilder();
        int begin = 0;
        for (Line line : lines) {
            String text = line.stripped();
            boolean ended = prose.length() == 0 || ".!?:".indexOf(prose.charAt(prose.length() - 1)) >= 0;
            boolean on = !ended
                    && prose.length() - begin < LONGEST_SENTENCE
                    && !text.isEmpty()
                    && Character.isLowerCase(text.codePointAt(0));
            begin = on ? begin : prose.length();
            prose.append(on ? ' ' : '\n').append(text);
        }
        return prose.toString();
    }

    private void sums(List<Block> blocks, Terms terms) {
        for (Block block : blocks) {
            String kind = noPositions.kind(block.text);
            String amount = block.amounts.isEmpty()
                    ? ""
                    : block.amounts.get(block.amounts.size() - 1).text();
            if ("a discount".equals(kind)) {
                Matcher share = SHARE.matcher(block.text);
                terms.warnings.add("a discount of %s on the whole is not taken off"
                        .formatted(share.find() ? share.group() : amount));
            } else if ("freight".equals(kind)
                    && !amount.replaceAll("[0., '\u2019-]", "").isEmpty()) {
                terms.warnings.add("freight of %s for the whole is not added".formatted(amount));
            }
        }
    }

    /** By the words of the sums; that of a total which holds the tax says nothing of prices beside one that does not. */
    private @Nullable Vat vatOfSums(List<Block> blocks) {
        Vat vat = null;
        for (Block block : blocks) {
            if (noPositions.isSum(block.text)) {
                Vat told = reader.of(block.text + "\n" + block.after).vat;
                vat = told == Vat.EXCLUDED || vat == null ? told : vat;
            }
        }
        return vat;
    }

    /** The last one before the positions that is said to be the quote's or the mail's, else the first after. */
    private @Nullable LocalDate date(List<Line> lines, int firstOffer) {
        LocalDate date = null;
        for (Line line : lines) {
            LocalDate found = date(line.stripped());
            if (found != null && (date == null || line.number() < firstOffer)) {
                date = found;
            }
        }
        return date;
    }

    private @Nullable LocalDate date(String line) {
        List<Found> found = labels.in(line);
        int until = line.length();
        for (int i = found.size() - 1; i >= 0; i--) {
            Label label = found.get(i).label();
            if (label == Label.OTHER_DATE || label == Label.VALID_UNTIL || label == Label.DELIVERY) {
                until = found.get(i).begin();
            }
        }
        String told = line.substring(0, until);
        for (Found label : found) {
            if (isDate(label, line) && label.end() <= until) {
                LocalDate after = DateFinder.first(told.substring(label.end()));
                return after == null ? DateFinder.first(told) : after;
            }
        }
        return DateFinder.placed(line);
    }

    /** Between the word for a quote and its day its number may stand. */
    private boolean isDate(Found label, String line) {
        String first = line.substring(label.begin(), label.end()).split(" ")[0];
        return label.label() == Label.DATE || label.label() == Label.NO_POSITION && labels.is(first, Label.DATE);
    }

    /** That of the headings; else the one said to be of all; else the only one that is named. */
    private @Nullable String currency(List<Line> lines, Blocks blocks) {
        if (blocks.header.currency() != null) {
            return blocks.header.currency();
        }
        Set<String> named = new TreeSet<>();
        for (Line line : lines) {
            Found all = labels.first(line.text(), Label.CURRENCY_OF_ALL);
            String code = all == null ? null : code(line.text().substring(all.end()));
            if (code != null) {
                return code;
            }
            codes(line.text(), named);
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private @Nullable String code(String text) {
        for (String word : Texts.line(text).split("[ .,;:()]+")) {
            String code = labels.currency(word);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private void codes(String text, Set<String> named) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String code = labels.currency(word.group());
            if (code != null) {
                named.add(code);
            }
        }
    }
}
