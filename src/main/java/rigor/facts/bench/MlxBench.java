package rigor.facts.bench;

/** {@code mlx_lm.benchmark}, {@code mlx_lm.generate} and the JSON of programs that print the same figures. */
final class MlxBench implements Dialect {
    /** Shorter prompts tell what an engine does once rather than how fast it reads. */
    private static final int SHORTEST_PROMPT = 128;

    @Override
    public boolean reads(Run run) {
        return run.has("generation_tps");
    }

    @Override
    public void draft(Run run, Drafts drafts) {
        String batch = run.has("batch_size") ? run.text("batch_size") : "1";
        Cell speed = run.cell("generation_tps");
        drafts.add(setup(run, false)
                .number("depth_tokens", run.cell("prompt_tokens"))
                .number("gen_tokens", run.cell("generation_tokens"))
                .derive("streams", run.cell("batch_size"), batch)
                .take("decode_tok_s", speed == null ? null : speed.saying(ofOne(speed.text(), batch)))
                .number("total_tok_s", speed));
        if (run.has("prompt_tps") && batch.equals("1")) {
            prefill(run, drafts);
        }
    }

    private static void prefill(Run run, Drafts drafts) {
        if (run.number("prompt_tokens") < SHORTEST_PROMPT) {
            drafts.leaveOut(
                    run, "reads a prompt of fewer than " + SHORTEST_PROMPT + " tokens, too short to tell how fast");
            return;
        }
        drafts.add(setup(run, true)
                .number("prompt_tokens", run.cell("prompt_tokens"))
                .number("prefill_tok_s", run.cell("prompt_tps")));
    }

    private static String ofOne(String total, String batch) {
        double speed = Numbers.of(total);
        double streams = Numbers.of(batch);
        return Double.isFinite(speed) && streams >= 1 ? Numbers.plain(speed / streams) : total;
    }

    private static Draft setup(Run run, boolean prefill) {
        Draft draft = new Draft(run, prefill)
                .set("engine", "mlx")
                .set("backend", "Metal")
                .set("accelerator_count", "1");
        draft.devices = run.text("device", "device_name", "hardware");
        draft.model = run.text("model", "model_id", "model_path");
        return draft;
    }
}
