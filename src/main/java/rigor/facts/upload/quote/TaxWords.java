package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Labels.Found;

/** Whether running text says that prices hold the tax: by words of their own, or by the words around that of the tax. */
final class TaxWords {
    private static final Pattern NUMBERS = Pattern.compile("[0-9][0-9.,'\u2019]*\\s?%?");
    private static final Pattern PIECE = Pattern.compile("[,;()]|[.:](?=\\s|$)(?<!\\p{L}{1,5}[.])|\\s[\u2013-]\\s");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** As many words before and after that of the tax belong to it. */
    private static final int AROUND = 4;

    /** As many letters hold as many words. */
    private static final int NEAR = 80;

    private final Labels labels;
    private final Wording wording;

    TaxWords(Labels labels, Wording wording) {
        this.labels = labels;
        this.wording = wording;
    }

    /** Null if the text says nothing of it. */
    @Nullable
    Vat of(String sentence) {
        for (String piece : PIECE.split(
                BLANKS.matcher(NUMBERS.matcher(sentence).replaceAll(" ")).replaceAll(" "))) {
            Vat vat = ofPiece(piece);
            if (vat != null) {
                return vat;
            }
        }
        return null;
    }

    private @Nullable Vat ofPiece(String piece) {
        List<Found> found = labels.in(piece);
        for (Found label : found) {
            if (label.label() == Label.TAX_NUMBER) {
                return null;
            }
        }
        for (Found label : found) {
            Vat vat = switch (label.label()) {
                case TAX_EXCLUDED -> Vat.EXCLUDED;
                case TAX_INCLUDED -> Vat.INCLUDED;
                case TAX ->
                    piece.substring(0, label.begin()).endsWith("+ ") ? Vat.EXCLUDED : wording.vat(around(piece, label));
                default -> null;
            };
            if (vat != null && vat != Vat.UNKNOWN) {
                return vat;
            }
        }
        return null;
    }

    private static String around(String piece, Found tax) {
        List<String> before = List.of(BLANKS.split(
                piece.substring(Math.max(0, tax.begin() - NEAR), tax.begin()).strip()));
        List<String> after = List.of(BLANKS.split(piece.substring(tax.end(), Math.min(piece.length(), tax.end() + NEAR))
                .strip()));
        List<String> words = new ArrayList<>(before.subList(Math.max(0, before.size() - AROUND), before.size()));
        words.add(piece.substring(tax.begin(), tax.end()));
        words.addAll(after.subList(0, Math.min(AROUND, after.size())));
        return String.join(" ", words);
    }
}
