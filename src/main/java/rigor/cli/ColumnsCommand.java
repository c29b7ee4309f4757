package rigor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.api.TableView;
import rigor.facts.Facts;
import rigor.facts.NotFound;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.TableWriter;
import rigor.facts.schema.TableColumn;

/** {@code rigor facts columns}: what each cell of a table may hold. */
@Command(
        name = "columns",
        description = "The columns of a table, or of all: type, unit, range, what a cell says, an example.",
        mixinStandardHelpOptions = true)
final class ColumnsCommand implements Runnable {
    private static final int INDENT = 4;
    private static final int NAMES = 24;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "Such as offers; all tables if it is left out.")
    @Nullable
    String title;

    @Option(
            names = "--template",
            description = "Print the header and a row of examples of TABLE, to begin a file with.")
    boolean template;

    @Override
    public void run() {
        List<Table> tables = title == null ? List.of(Table.values()) : List.of(table(title));
        if (template) {
            template(tables);
            return;
        }
        Facts facts = FactsReader.read(options.factFiles());
        List<TableView> views = TableView.all(facts).stream()
                .filter(view -> tables.stream().anyMatch(table -> table.title().equals(view.table())))
                .toList();
        options.answer(
                Page.whole(facts, options.ruleFiles().revision(), views),
                screen -> views.forEach(view -> print(view, screen)));
    }

    private void template(List<Table> tables) {
        if (tables.size() > 1) {
            throw new ParameterException(
                    options.spec().commandLine(), "name the table: facts columns TABLE --template");
        }
        options.screen().document(TableWriter.template(tables.get(0)));
    }

    /** Also by the name of its file. */
    private static Table table(String title) {
        List<String> titles = Arrays.stream(Table.values()).map(Table::title).toList();
        String wanted = title.endsWith(".csv") ? title.substring(0, title.length() - ".csv".length()) : title;
        return Table.named(wanted).orElseThrow(() -> new NotFound("table", title, titles));
    }

    private static void print(TableView table, Screen screen) {
        screen.heading(table.file());
        for (TableColumn column : table.columns()) {
            screen.item(NAMES, column.name(), cell(column));
            String example = column.example().isEmpty() ? "" : " Such as: " + column.example();
            screen.paragraph(INDENT, column.about() + example);
        }
        screen.blank();
    }

    /** Such as {@code number, 1 to 20000 W, may be empty}. */
    private static String cell(TableColumn column) {
        return Stream.of(
                        column.words().isEmpty() ? column.type() : words(column),
                        amount(column),
                        column.refersTo() == null ? null : "a row of " + column.refersTo() + ".csv",
                        column.key() ? "names the row" : null,
                        column.required() ? "required" : "may be empty")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String words(TableColumn column) {
        String several = column.type().equals("words") ? "one or more, separated by |, of " : "one of ";
        return several + String.join(", ", column.words());
    }

    /** Range and unit, as far as the column has them. */
    private static @Nullable String amount(TableColumn column) {
        return column.range().orElse(column.unit() == null ? null : "in " + column.unit());
    }
}
