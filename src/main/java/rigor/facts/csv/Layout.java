package rigor.facts.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an uploaded file parts its cells.
 *
 * @param declared whether the first line is {@code sep=;}, which is none of the table's
 */
public record Layout(char separator, boolean declared) {
    private static final List<Character> USUAL = List.of(';', ',', '\t');
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=([;,|\t])\"?", Pattern.CASE_INSENSITIVE);

    /** By the declaration, else the separator that yields the most known column names. */
    public static Layout of(Reader text, Collection<String> known) throws IOException {
        String first = firstLine(text);
        Matcher declaration = DECLARATION.matcher(first);
        if (declaration.matches()) {
            return new Layout(declaration.group(1).charAt(0), true);
        }
        char best = USUAL.stream()
                .max(Comparator.comparingLong(separator -> known(first, separator, known)))
                .orElseThrow();
        return new Layout(best, false);
    }

    /** A column's name as the tables spell it: {@code Offer ID} is {@code offer_id}. */
    public static String columnName(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** Leaves the declaration behind. */
    public BufferedReader skipDeclaration(BufferedReader text) throws IOException {
        if (declared) {
            text.readLine();
        }
        return text;
    }

    public int linesBefore() {
        return declared ? 1 : 0;
    }

    public String describe() {
        String name = separator == '\t' ? "tab" : String.valueOf(separator);
        return declared ? name + " (declared in the first line)" : name;
    }

    private static long known(String header, char separator, Collection<String> known) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .filter(cell -> known.contains(columnName(cell.replace("\"", ""))))
                .count();
    }

    private static String firstLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = text.read();
                c >= 0 && c != '\n' && c != '\r' && line.length() < CsvRows.MAX_CELL;
                c = text.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
