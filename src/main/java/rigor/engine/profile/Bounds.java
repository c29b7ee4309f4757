package rigor.engine.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rigor.engine.model.RuleTrust;
import rigor.engine.profile.Token.Kind;

/**
 * How large and how deep a rule file may be, so that nothing that reads it can take long or run out of stack: a parser
 * goes down a step for each bracket, and the engine makes a rule of each combination of {@code or}.
 *
 * @param bytes of the file
 * @param depth of brackets in brackets
 * @param words and signs of one rule
 * @param branches of one rule
 * @param alternative what makes one
 */
public record Bounds(int bytes, int depth, int words, int branches, String alternative) {
    private static final Bounds PROFILE = new Bounds(1 << 16, 16, 1_000, 64, "||");
    private static final Bounds TRUSTED = new Bounds(1 << 20, 100, 100_000, 10, "or");

    public static Bounds of(RuleTrust trust) {
        return trust == RuleTrust.PROFILE ? PROFILE : TRUSTED;
    }

    /** What is beyond them first; empty if nothing is. */
    public Optional<Refusal> broken(String text, Lexer.Cut cut) {
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            return Optional.of(new Refusal(0, "the file is larger than " + bytes + " bytes; divide it"));
        }
        int open = 0;
        int seen = 0;
        int length = 0;
        for (Token token : cut.tokens()) {
            boolean sign = token.is(Kind.SIGN);
            boolean begins = token.is("rule") || token.is("query");
            open += sign && "([{".contains(token.text()) ? 1 : sign && ")]}".contains(token.text()) ? -1 : 0;
            open = Math.max(0, open);
            length = begins ? 1 : length + 1;
            seen = begins ? 0 : token.is(alternative) ? seen + 1 : seen;
            if (open > depth) {
                return Optional.of(new Refusal(token.start(), "more than " + depth + " brackets within one another"));
            }
            if (length > words) {
                return Optional.of(new Refusal(
                        token.start(), "more than " + words + " words and signs in one rule; write several rules"));
            }
            if (seen > branches) {
                return Optional.of(new Refusal(
                        token.start(), "more than " + branches + " alternatives in one rule; write several rules"));
            }
        }
        return Optional.empty();
    }
}
