package rigor.facts.bench;

/** How one family of programs prints what it has measured. */
sealed interface Dialect permits LlamaBench, ServingBench, MlxBench, OwnColumns {

    /** Whether a run is one of theirs. */
    boolean reads(Run run);

    void draft(Run run, Drafts drafts);
}
