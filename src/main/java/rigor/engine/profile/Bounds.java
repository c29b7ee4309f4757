package rigor.engine.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rigor.engine.model.RuleTrust;
import rigor.engine.profile.Token.Kind;

/**
 * How large and how deeply nested a rule file may be, so that nothing that reads it takes long or overflows the stack: a
 * parser recurses at each bracket, and the engine makes a rule of each combination of {@code or}.
 *
 * @param bytes of the file
 * @param depth of nested brackets
 * @param words and signs of one rule
 * @param branches of one rule
 * @param alternative the sign or word that separates branches
 */
public record Bounds(int bytes, int depth, int words, int branches, String alternative) {
    private static final Bounds PROFILE = new Bounds(1 << 16, 16, 1_000, 64, "||");
    private static final Bounds TRUSTED = new Bounds(1 << 20, 100, 100_000, 10, "or");

    public static Bounds of(RuleTrust trust) {
        return trust == RuleTrust.PROFILE ? PROFILE : TRUSTED;
    }

    /** The first excess; empty if there is none. */
    public Optional<Refusal> exceeded(String text, Lexer.Tokens tokens) {
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            return Optional.of(new Refusal(0, "the file is larger than " + bytes + " bytes; divide it"));
        }
        int open = 0;
        int found = 0;
        int length = 0;
        for (Token token : tokens.tokens()) {
            boolean sign = token.is(Kind.SIGN);
            boolean begins = token.is("rule") || token.is("query");
            open += sign && "([{".contains(token.text()) ? 1 : sign && ")]}".contains(token.text()) ? -1 : 0;
            open = Math.max(0, open);
            length = begins ? 1 : length + 1;
            found = begins ? 0 : token.is(alternative) ? found + 1 : found;
            if (open > depth) {
                return Optional.of(new Refusal(token.start(), "more than " + depth + " nested brackets"));
            }
            if (length > words) {
                return Optional.of(new Refusal(
                        token.start(), "more than " + words + " words and signs in one rule; write several rules"));
            }
            if (found > branches) {
                return Optional.of(new Refusal(
                        token.start(), "more than " + branches + " alternatives in one rule; write several rules"));
            }
        }
        return Optional.empty();
    }
}
