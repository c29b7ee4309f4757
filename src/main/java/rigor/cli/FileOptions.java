package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rigor.facts.upload.intake.FileAnswers;

/** What the buyer says of a whole file of offers, where its rows do not. */
final class FileOptions {
    @Option(names = "--map", paramLabel = "COLUMN=MEANING", description = "What a column holds: --map \"Preis=price\".")
    List<String> map = List.of();

    @Option(
            names = "--accept",
            paramLabel = "ROW=HARDWARE",
            description = "What a row is, by its place or its name; remembered: --accept \"line 4=ID\".")
    List<String> accept = List.of();

    @Option(
            names = "--add",
            paramLabel = "ROW=WHAT",
            description =
                    "A product that no table has: --add \"line 4=system, accelerator ID, memory 128, power 240\".")
    List<String> add = List.of();

    @Option(names = "--leave", paramLabel = "ROW", description = "A row that is not taken: --leave \"line 4\".")
    List<String> leave = List.of();

    @Option(names = "--seller", paramLabel = "NAME", description = "Who sells what the file offers.")
    @Nullable
    String seller;

    @Option(names = "--currency", paramLabel = "CODE", description = "Of prices that name none.")
    @Nullable
    String currency;

    @Option(names = "--tax", paramLabel = "WORD", description = "Do prices hold the tax: included, excluded, margin?")
    @Nullable
    String tax;

    @Option(names = "--condition", paramLabel = "WORD", description = "new, refurbished or used.")
    @Nullable
    String condition;

    @Option(names = "--availability", paramLabel = "WORD", description = "in-stock, listed, on-order, out-of-stock ...")
    @Nullable
    String availability;

    @Option(names = "--date", paramLabel = "DAY", description = "The day on which the prices were read.")
    @Nullable
    String date;

    /** @throws ParameterException if one is none */
    FileAnswers answers(CommandSpec command) {
        try {
            return FileAnswers.of(new FileAnswers.Words(
                    map, accept, add, leave, seller, currency, tax, condition, availability, date));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
