package rigor.estimate.speed;

import rigor.facts.column.Range;

/**
 * The time from a prompt to the first token of the answer, on an idle device: reading the prompt, and one round.
 *
 * @param promptTokens the prompt's length, into an empty context
 * @param seconds most likely
 * @param low with {@code high} the band that holds 90 of 100 published rows
 * @param reason what it rests on
 */
public record FirstToken(
        @Range(min = 1) int promptTokens,
        @Range double seconds,
        @Range double low,
        @Range double high,
        String reason) {

    public static FirstToken of(int promptTokens, PrefillGuess prefill, Guess generation) {
        double seconds = prefill.seconds() + generation.seconds();
        double factor = StrictMath.exp(prefill.spread());
        return new FirstToken(promptTokens, seconds, seconds / factor, seconds * factor, prefill.reason());
    }
}
