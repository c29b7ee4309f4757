package rigor.facts.upload.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Texts;

/**
 * A product with its name.
 *
 * @param name in one line
 */
record Named(Item product, String name) {
    private static final List<String> GTINS = List.of("gtin", "gtin13", "gtin14", "gtin12", "gtin8", "ean", "upc");

    /**
     * The product, if it has a name that one can work with.
     *
     * @param instead a name that goes before its own
     * @param otherwise a name if it has none
     */
    static Named of(Item product, @Nullable String instead, @Nullable String otherwise) throws NoPrice {
        String own = instead == null ? product.text("name") : instead;
        String stated = own == null ? otherwise : own;
        String name = stated == null ? "" : Texts.line(stated);
        if (name.isEmpty()) {
            throw new NoPrice("no-product", "an offer without the name of a product: enter it by hand");
        }
        if (name.length() > Texts.LONGEST_NAME) {
            throw new NoPrice(
                    "too-long", "the name has " + name.length() + " characters, more than " + Texts.LONGEST_NAME);
        }
        return new Named(product, name);
    }

    /** Its name for a refusal; null if there is none to show. */
    static @Nullable String shown(Item product) {
        String name = product.text("name");
        String line = name == null ? "" : Texts.line(name);
        return line.isEmpty() || line.length() > Texts.LONGEST_NAME ? null : line;
    }

    void describe(Item offer, Draft.Builder draft) {
        String stated = product.text("name");
        if (stated != null && Texts.steers(stated)) {
            draft.warnings.add("its name held signs that nobody sees; they are left out");
        }
        draft.brand = line(product.text("brand", "manufacturer"));
        for (Item item : List.of(product, offer)) {
            addGtins(item, draft);
            item.words("mpn").stream()
                    .map(word -> Texts.line(word.text()))
                    .filter(text -> !text.isEmpty() && text.length() <= 100 && !draft.partNumbers.contains(text))
                    .forEach(draft.partNumbers::add);
        }
    }

    private static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.line(text);
        return line.isEmpty() || line.length() > Texts.LONGEST_NAME ? null : line;
    }

    private static void addGtins(Item item, Draft.Builder draft) {
        for (String property : GTINS) {
            for (Word word : item.words(property)) {
                String digits = Texts.line(word.text()).replace(" ", "");
                if (Gtin.isShaped(digits) && !draft.gtins.contains(digits)) {
                    draft.gtins.add(digits);
                    if (!Gtin.isSound(digits)) {
                        draft.warnings.add("the check digit of the GTIN " + digits + " is wrong");
                    }
                }
            }
        }
    }
}
