package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Phrase.Where;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Labels.Found;

/** Parts the name of a product from what else stands in its line. */
final class Names {
    private static final Pattern COMMA = Pattern.compile(",\\s|\\s[\u2013\u2014|-]\\s");
    private static final Pattern NAMED = Pattern.compile(".*(?:[0-9]|\\p{Lu}{2}).*", Pattern.DOTALL);

    /** A product has no longer name where it stands in running text. */
    private static final int MOST_WORDS = 14;

    /** So many things may be said of a position behind its name. */
    private static final int MOST_TERMS = 6;

    private final Labels labels;
    private final Wording wording;
    private final TermReader reader;

    Names(Labels labels, Wording wording, TermReader reader) {
        this.labels = labels;
        this.wording = wording;
        this.reader = reader;
    }

    /**
     * The name and the rest.
     *
     * @param rest pieces that say something else of the position
     * @param seller that the line names; null if it names none
     * @param isProduct whether it reads like a product at all
     */
    record Named(
            String product, List<String> rest, @Nullable String seller, boolean isProduct) {}

    Named of(Block block) {
        List<String> rest = new ArrayList<>();
        String name = Block.joined(block.text, block.tail);
        String cut = withoutLastTerm(name, rest);
        for (int i = 0; i < MOST_TERMS && !cut.equals(name); i++) {
            name = cut;
            cut = withoutLastTerm(name, rest);
        }
        String after = block.after;
        boolean isBehind = name.isEmpty();
        if (isBehind && isTerm(after)) {
            return new Named("", List.of(), null, false);
        }
        if (isBehind) {
            name = withoutSeller(withoutBegin(after), rest);
        } else {
            name = withoutSeller(name, rest);
            rest.add(after);
        }
        rest.addAll(block.terms);
        String product = Texts.line(MarkFinder.tidy(name));
        product = product.substring(0, Math.min(Texts.LONGEST_NAME, product.length()));
        return new Named(product, rest, seller(rest), isProduct(product, block));
    }

    private String withoutBegin(String text) {
        String rest = MarkFinder.tidy(text);
        Found begin = labels.begin(rest);
        for (int i = 0;
                i < MOST_TERMS && begin != null && (begin.label() == Label.CONNECTOR || begin.label() == Label.FILLER);
                i++) {
            rest = MarkFinder.tidy(rest.substring(begin.end()));
            begin = labels.begin(rest);
        }
        return rest;
    }

    /** {@code , 3 Jahre Garantie}, {@code , gebraucht}. */
    private String withoutLastTerm(String name, List<String> rest) {
        String[] pieces = COMMA.split(name);
        String last = pieces[pieces.length - 1];
        if (pieces.length < 2 || !isTerm(last)) {
            return name;
        }
        rest.add(last);
        return MarkFinder.tidy(name.substring(0, name.length() - last.length()));
    }

    private boolean isTerm(String piece) {
        boolean state = wording.exactly(Where.CONDITION, piece).isPresent()
                || piece.length() > 3
                        && wording.exactly(Where.AVAILABILITY, piece).isPresent();
        Terms terms = reader.of(piece);
        return state || terms.vat != null || !terms.deliveries.isEmpty() || !terms.warrantyMonths.isEmpty();
    }

    private String withoutSeller(String name, List<String> rest) {
        Found seller = labels.first(name, Label.SELLER);
        boolean named = seller != null && Sellers.domain(name.substring(seller.end())) != null;
        if (seller == null || !named) {
            return name;
        }
        rest.add(name.substring(seller.begin()));
        return name.substring(0, seller.begin());
    }

    private @Nullable String seller(List<String> rest) {
        for (String piece : rest) {
            Found seller = labels.first(piece, Label.SELLER);
            String domain = seller == null ? null : Sellers.domain(piece.substring(seller.end()));
            if (domain != null) {
                return domain;
            }
        }
        return null;
    }

    private static boolean isProduct(String product, Block block) {
        if (product.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        boolean marked = block.isTabular || !block.marks.isEmpty() || block.quantity != null;
        return marked
                || product.split(" ").length <= MOST_WORDS
                        && NAMED.matcher(product).matches();
    }
}
