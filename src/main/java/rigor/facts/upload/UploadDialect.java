package rigor.facts.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.FormulaGuard;
import rigor.facts.csv.NumberStyle;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Field;
import rigor.facts.upload.draft.Amounts;

/** The cells of an offer as people write them, beyond how the tables spell them. */
final class UploadDialect {
    static final String HARDWARE = "hardware_id";

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

    private final NumberStyle style;
    private final ProductNames products;

    UploadDialect(NumberStyle style, ProductNames products) {
        this.style = style;
        this.products = products;
    }

    Field of(Field field) {
        CellType type = field.type();
        if (field.name().equals(HARDWARE)) {
            return field.readAs(type.readAs(products::find, products::complaint));
        }
        return switch (type.kind()) {
            case AMOUNT ->
                field.readAs(type.readAs(text -> Amounts.parse(text, style), text -> Amounts.complaint(text, style)));
            case DATE ->
                field.readAs(type.readAs(
                        text -> date(text, type), text -> "is not a date such as 2026-02-17 or 17.02.2026"));
            case WORD -> field.readAs(type.readAs(text -> word(text, type), type.complaint()));
            case CURRENCY ->
                field.readAs(type.readAs(text -> type.parse().apply(text.toUpperCase(Locale.ROOT)), type.complaint()));
            default -> field;
        };
    }

    /** A cell without what a spreadsheet puts around it; free text is kept as it is. */
    static String clean(Field field, String cell) {
        boolean freeText = field.type().kind() == CellType.Kind.TEXT;
        String text = freeText ? FormulaGuard.unguard(cell) : cell.strip();
        boolean name = field.key() || field.refersTo() != null;
        return name ? text.strip() : text;
    }

    private static @Nullable Object date(String text, CellType type) {
        Object yearFirst = type.parse().apply(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return yearFirst != null || !dayFirst.matches()
                ? yearFirst
                : date(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
    }

    private static @Nullable Object date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable Object word(String text, CellType type) {
        Object exact = type.parse().apply(text);
        return exact != null
                ? exact
                : type.parse().apply(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
    }
}
