package rigor.facts.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.check.Faults;
import rigor.facts.csv.Encoding;
import rigor.facts.files.Bytes;

/** Reads a file of whichever program as runs, and these as rows to be. */
final class BenchFile {
    private static final List<Dialect> DIALECTS =
            List.of(new OwnColumns(), new LlamaBench(), new ServingBench(), new MlxBench());
    private static final List<String> FOREIGN =
            List.of("build_commit", "model_filename", "n_gen", "avg_ts", "generation_tps");

    private final Faults faults;
    private final Drafts drafts = new Drafts();

    private BenchFile(Faults faults) {
        this.faults = faults;
    }

    static Drafts read(Bytes bytes, Faults faults) {
        BenchFile file = new BenchFile(faults);
        String text = file.text(bytes);
        if (faults.count() == 0) {
            file.draft(file.runs(text));
        }
        return file.drafts;
    }

    private String text(Bytes bytes) {
        try {
            if (bytes.size() > MeasurementsImport.MOST_BYTES) {
                fault("is larger than " + (MeasurementsImport.MOST_BYTES >> 20) + " MiB");
                return "";
            }
            Encoding encoding = Encoding.of(bytes);
            StringWriter text = new StringWriter();
            try (Reader in = encoding.open(bytes)) {
                in.transferTo(text);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs print what they find before what they measure. */
    private List<Run> runs(String text) {
        List<String> lines = text.lines().toList();
        if (TableRuns.isTable(lines)) {
            return TableRuns.read(lines);
        }
        if (PrintedRuns.isPrinted(lines)) {
            return PrintedRuns.read(lines);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("{") || line.startsWith("[{") || line.equals("[") || line.equals("[]")) {
                return JsonRuns.read(lines.stream().skip(i).collect(Collectors.joining("\n")), i, faults);
            }
        }
        List<String> known = Stream.of(OwnColumns.columns(false), OwnColumns.columns(true), FOREIGN)
                .flatMap(List::stream)
                .toList();
        return CsvRuns.read(text, known, faults);
    }

    private void draft(List<Run> runs) {
        for (Run run : runs) {
            DIALECTS.stream()
                    .filter(dialect -> dialect.reads(run))
                    .findFirst()
                    .ifPresentOrElse(
                            dialect -> dialect.draft(run, drafts),
                            () -> drafts.leaveOut(run, "tells no speed that is known here"));
        }
        drafts.complete();
        if (drafts.rows().isEmpty() && faults.count() == 0) {
            fault(
                    "holds no measurement: expected the output of llama-bench (JSON, JSONL, CSV or markdown), of vllm bench"
                            + " serve (JSON), of mlx_lm, or the columns of measurements.csv");
        }
        if (drafts.rows().size() > MeasurementsImport.MOST_ROWS) {
            fault("holds more than " + MeasurementsImport.MOST_ROWS + " measurements");
        }
    }

    private void fault(String reason) {
        faults.add(0, 0, null, null, reason);
    }
}
