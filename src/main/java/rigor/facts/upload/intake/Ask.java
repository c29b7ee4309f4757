package rigor.facts.upload.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something that rows of a file do not say and the buyer may say once for all of them.
 *
 * @param about {@code seller}, {@code currency}, {@code tax}, {@code condition}, {@code availability} or {@code date}
 * @param offers how many of the offers that would be taken lack it
 * @param proposal what it is taken for as long as nobody says otherwise; null: without an answer these offers are not
 *     taken
 * @param why the proposal was made; empty if there is none
 */
public record Ask(String about, int offers, @Nullable String proposal, String why) {}
