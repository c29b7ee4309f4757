package rigor.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.schema.TableColumn;

/**
 * What is wrong with a row that somebody gives.
 *
 * @param column whose cell it is; null if it is none's alone
 */
public record CellFault(@Nullable String column, String message) {
    private static final Pattern NAMED = Pattern.compile("(?s)(\\w+): (.+)");

    /**
     * @param file what messages call the table; a fault of another one says where it is
     * @param line of the row
     */
    static CellFault of(Problem problem, Table table, String file, int line) {
        if (!problem.file().equals(file) || problem.line() > 0 && problem.line() != line && problem.line() != 1) {
            return new CellFault(null, problem.toString());
        }
        Matcher named = NAMED.matcher(problem.message());
        List<String> columns =
                TableColumn.of(table).stream().map(TableColumn::name).toList();
        return named.matches() && columns.contains(named.group(1))
                ? new CellFault(named.group(1), named.group(2))
                : new CellFault(null, problem.message());
    }
}
