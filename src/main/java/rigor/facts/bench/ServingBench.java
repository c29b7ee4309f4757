package rigor.facts.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code vllm bench serve} and what was made after it: the requests of one run, with their mean tokens and the time
 * between two tokens of an answer.
 */
final class ServingBench implements Dialect {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d).*");
    private static final double MS = 1_000;

    @Override
    public boolean reads(Run run) {
        return run.has("output_throughput") && run.cell("median_tpot_ms", "mean_tpot_ms", "completed") != null;
    }

    @Override
    public void draft(Run run, Drafts drafts) {
        if (run.fields().keySet().stream().anyMatch(name -> name.startsWith("spec_decode_"))) {
            drafts.leaveOut(run, "ran with speculative decoding, which is another speed than that of the model");
            return;
        }
        double requests = run.number("completed", "num_prompts");
        double prompt = run.number("total_input_tokens") / requests;
        drafts.add(decode(run, requests, prompt));
        boolean single = run.number("max_concurrency") == 1;
        if (single && run.cell("median_ttft_ms", "mean_ttft_ms") != null) {
            drafts.add(prefill(run, prompt));
        }
    }

    private static Draft decode(Run run, double requests, double prompt) {
        Cell time = run.cell("median_tpot_ms", "mean_tpot_ms");
        return setup(run, false)
                .take("streams", streams(run, requests))
                .derive("depth_tokens", run.cell("total_input_tokens"), Numbers.whole(prompt))
                .derive(
                        "gen_tokens",
                        run.cell("total_output_tokens"),
                        Numbers.whole(run.number("total_output_tokens") / requests))
                .take("decode_tok_s", time == null ? null : perSecond(time, 1))
                .number("total_tok_s", run.cell("output_throughput"));
    }

    private static Draft prefill(Run run, double prompt) {
        Cell time = run.cell("median_ttft_ms", "mean_ttft_ms");
        return setup(run, true)
                .derive("prompt_tokens", run.cell("total_input_tokens"), Numbers.whole(prompt))
                .take("prefill_tok_s", time == null ? null : perSecond(time, prompt));
    }

    /** A time that is none stays as it is, to be refused. */
    private static Cell perSecond(Cell milliseconds, double tokens) {
        double time = Numbers.of(milliseconds.text());
        return time > 0 && Double.isFinite(time)
                ? milliseconds.saying(Numbers.plain(tokens * MS / time))
                : milliseconds;
    }

    /** No more run at once than there are. */
    private static @Nullable Cell streams(Run run, double requests) {
        Cell most = run.cell("max_concurrency");
        return most == null
                ? null
                : most.saying(Numbers.of(most.text()) > requests ? Numbers.whole(requests) : most.text());
    }

    private static Draft setup(Run run, boolean prefill) {
        boolean other = run.text("backend", "endpoint_type").contains("sglang");
        Draft draft = new Draft(run, prefill)
                .set("engine", other ? "sglang" : "vllm")
                .take("accelerator_count", run.cell("tensor_parallel_size", "tp"))
                .take("source_date", day(run));
        draft.devices = run.text("gpu_name", "device", "gpu");
        draft.model = run.text("model_id", "model", "model_name", "tokenizer_id");
        return draft;
    }

    private static @Nullable Cell day(Run run) {
        Cell date = run.cell("date");
        Matcher day = DAY.matcher(date == null ? "" : date.text());
        return date == null || !day.matches()
                ? null
                : date.saying(String.join("-", day.group(1), day.group(2), day.group(3)));
    }
}
