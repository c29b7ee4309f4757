package rigor.facts.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code llama-bench} as JSON, JSONL, CSV or markdown. {@code pp512} reads a prompt, {@code tg128} generates, {@code @
 * d4096} with so many tokens in the context.
 */
final class LlamaBench implements Dialect {
    private static final String SPEED = "avg_ts";
    private static final Pattern TEST =
            Pattern.compile("(?:pp\\s*(\\d+))?\\s*\\+?\\s*(?:tg\\s*(\\d+))?\\s*(?:@\\s*d\\s*(\\d+))?");
    private static final Pattern BYTES = Pattern.compile("([0-9.]+) (KiB|MiB|GiB|TiB)");
    private static final double GIB = 1L << 30;

    @Override
    public boolean reads(Run run) {
        return run.has(SPEED, "n_gen") || run.has(TableRuns.SPEED, "test");
    }

    @Override
    public void draft(Run run, Drafts drafts) {
        Matcher test = TEST.matcher(run.text("test"));
        boolean table = run.has("test");
        if (table && !test.matches()) {
            drafts.leaveOut(run, "is of a test that is neither pp nor tg: " + run.text("test"));
            return;
        }
        String prompt = table ? group(test, 1) : run.text("n_prompt");
        String generated = table ? group(test, 2) : run.text("n_gen");
        String depth = table ? group(test, 3) : run.has("n_depth") ? run.text("n_depth") : "0";
        if (Numbers.of(run.text("n_gpu_layers", "ngl")) == 0) {
            drafts.leaveOut(run, "ran on the processor (no layer on the GPU)");
        } else if (!isZero(prompt) && !isZero(generated)) {
            drafts.leaveOut(run, "reads and generates in one go, which is the speed of neither");
        } else if (isZero(prompt)) {
            drafts.add(decode(run, generated, depth));
        } else if (isZero(depth)) {
            drafts.add(prefill(run, prompt));
        } else {
            drafts.later(() -> beside(run, depth, drafts));
        }
    }

    private static Draft decode(Run run, String generated, String depth) {
        return setup(run, false)
                .derive("depth_tokens", run.cell("n_depth", "test"), depth)
                .derive("gen_tokens", run.cell("n_gen", "test"), generated)
                .set("streams", "1")
                .take("decode_tok_s", speed(run));
    }

    private static Draft prefill(Run run, String prompt) {
        return setup(run, true)
                .derive("prompt_tokens", run.cell("n_prompt", "test"), prompt)
                .take("prefill_tok_s", speed(run));
    }

    /** A piece of a prompt at a depth stands beside the generation at that depth. */
    private static void beside(Run run, String depth, Drafts drafts) {
        drafts.rows().stream()
                .filter(d -> !d.prefill
                        && d.text("depth_tokens").equals(depth)
                        && setting(d.run).equals(setting(run)))
                .filter(d -> !d.has("prefill_tok_s"))
                .findFirst()
                .ifPresentOrElse(
                        d -> d.take("prefill_tok_s", speed(run)),
                        () -> drafts.leaveOut(
                                run, "reads a piece of a prompt at a depth, where nothing was generated"));
    }

    /** What must be the same for two tests to be of one setup. */
    private static String setting(Run run) {
        return Stream.of(
                        "model_filename",
                        "model_type",
                        "model",
                        "size",
                        TableRuns.DEVICES,
                        "type_k",
                        "type_v",
                        "sm",
                        "split_mode")
                .map(run::text)
                .collect(Collectors.joining("|"));
    }

    private static Draft setup(Run run, boolean prefill) {
        Draft draft = new Draft(run, prefill)
                .set("engine", "llama.cpp")
                .derive("backend", run.cell("backends", "backend"), backend(run.text("backends", "backend")))
                .take("split", split(run))
                .take("weights_gib", gib(run))
                .take("source_date", day(run));
        draft.devices = run.text(TableRuns.DEVICES);
        draft.model = run.text("model_filename");
        draft.type = run.text("model_type", "model");
        cache(draft, run);
        return draft.note(offloaded(run) ? "offload: some layers ran on the processor" : "")
                .note(run.has("build_commit") ? "build " + run.text("build_commit") : "");
    }

    private static void cache(Draft draft, Run run) {
        String keys = run.text("type_k");
        String values = run.text("type_v");
        if (!keys.isEmpty() && !keys.equals("f16") || !values.isEmpty() && !values.equals("f16")) {
            draft.take("kv_format", run.cell("type_k", "type_v"));
            draft.note("KV cache " + (keys.equals(values) || values.isEmpty() ? keys : keys + " and " + values));
        }
    }

    private static boolean offloaded(Run run) {
        String overrides = run.text("tensor_buft_overrides", "ot");
        return run.number("n_cpu_moe", "ncmoe") > 0 || !overrides.isEmpty() && !overrides.equals("none");
    }

    private static @Nullable Cell speed(Run run) {
        Cell cell = run.cell(SPEED, TableRuns.SPEED);
        return cell == null
                ? null
                : cell.saying(Numbers.plain(cell.text().split("±|\\+/-", 2)[0].strip()));
    }

    private static @Nullable Cell split(Run run) {
        Cell mode = run.cell("split_mode", "sm");
        return mode == null ? null : mode.saying(mode.text().equals("row") ? "tensor" : mode.text());
    }

    private static @Nullable Cell gib(Run run) {
        Cell bytes = run.cell("model_size");
        Cell words = run.cell("size");
        Matcher size = BYTES.matcher(words == null ? "" : words.text());
        if (bytes != null) {
            return bytes.saying(Numbers.plain(Numbers.of(bytes.text()) / GIB));
        }
        return words != null && size.matches() ? words.saying(Numbers.plain(inGib(size))) : null;
    }

    private static double inGib(Matcher size) {
        int steps = "KMGT".indexOf(size.group(2).charAt(0)) - "KMGT".indexOf('G');
        return Numbers.of(size.group(1)) * Math.scalb(1.0, 10 * steps);
    }

    private static @Nullable Cell day(Run run) {
        Cell time = run.cell("test_time");
        return time == null || time.text().length() < 10
                ? null
                : time.saying(time.text().substring(0, 10));
    }

    /** A list such as {@code BLAS,MTL}: what computes on the GPU. */
    private static String backend(String list) {
        String known = list.toUpperCase(Locale.ROOT);
        return known.contains("CUDA")
                ? "CUDA"
                : known.contains("ROCM") || known.contains("HIP")
                        ? "ROCm"
                        : known.contains("METAL") || known.contains("MTL")
                                ? "Metal"
                                : known.contains("VULKAN") ? "Vulkan" : list;
    }

    private static String group(Matcher test, int group) {
        return test.group(group) == null ? "0" : test.group(group);
    }

    private static boolean isZero(String number) {
        return number.isEmpty() || Numbers.of(number) == 0;
    }
}
