package rigor.engine.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rigor.engine.profile.Token.Kind;

/** A position in the tokens of a file. */
public final class Cursor {
    private final String text;
    private final List<Token> tokens;
    private int at;

    public Cursor(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (!token.is(Kind.END)) {
            at++;
        }
        return token;
    }

    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean is(String wanted) {
        return peek().is(wanted);
    }

    boolean isEnd() {
        return peek().is(Kind.END);
    }

    /** Skips the token if it is the next one. */
    boolean skip(String wanted) {
        boolean there = is(wanted);
        if (there) {
            next();
        }
        return there;
    }

    Token expect(String wanted) {
        if (!is(wanted)) {
            throw unexpected(wanted);
        }
        return next();
    }

    Token expect(Kind kind, String wanted) {
        if (!peek().is(kind)) {
            throw unexpected(wanted);
        }
        return next();
    }

    Refusal unexpected(String wanted) {
        Token found = peek();
        if (found.is(Kind.STRAY)) {
            return stray(found);
        }
        return Refusal.unexpected(found, wanted);
    }

    /** The first string or comment that is not closed. */
    public Optional<Refusal> unclosed() {
        return tokens.stream()
                .filter(token ->
                        token.is(Kind.STRAY) && "\"'/".indexOf(token.text().charAt(0)) >= 0)
                .findFirst()
                .map(Cursor::stray);
    }

    private static Refusal stray(Token found) {
        char first = found.text().charAt(0);
        if (first == '"' || first == '\'') {
            return new Refusal(found.start(), "the text that begins here is not closed by " + first);
        }
        return new Refusal(
                found.start(),
                found.text().startsWith("/*")
                        ? "the comment that begins here is not closed by */"
                        : "the character " + shown(found.text()) + " is not allowed in a rule");
    }

    private static String shown(String character) {
        int code = character.codePointAt(0);
        return code > ' ' && code < 127 ? character : String.format(Locale.ROOT, "U+%04X", code);
    }

    /** The word with hyphens that begins here, such as {@code no-loop}; else the plain word. */
    String hyphened() {
        StringBuilder word = new StringBuilder(peek().text());
        for (int i = 1; peek(i).is("-") && isGlued(i) && peek(i + 1).is(Kind.NAME) && isGlued(i + 1); i += 2) {
            word.append('-').append(peek(i + 1).text());
        }
        return word.toString();
    }

    private boolean isGlued(int ahead) {
        return peek(ahead - 1).end() == peek(ahead).start();
    }

    boolean isFirstOfLine() {
        int line = text.lastIndexOf('\n', Math.max(0, peek().start() - 1));
        return at == 0 || tokens.get(at - 1).end() <= line;
    }

    /** Whether a new part of a rule seems to begin here. */
    boolean isAtPart() {
        return isEnd() || isFirstOfLine() && (is("then") || is("end") || isAtRule());
    }

    boolean isAtRule() {
        return is("rule") && (peek(1).is(Kind.STRING) || peek(1).is(Kind.NAME) || isFirstOfLine());
    }

    /** The index ahead of the bracket that closes the one at {@code ahead}; {@code ahead} if none does before the next rule. */
    int matching(int ahead) {
        int depth = 0;
        for (int i = ahead; !peek(i).is(Kind.END) && !peek(i).is("rule"); i++) {
            depth += peek(i).is("(") ? 1 : peek(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return ahead;
    }
}
