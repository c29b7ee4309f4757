package rigor.engine.profile;

import java.util.ArrayList;
import java.util.List;
import rigor.engine.profile.Token.Kind;

/** Splits a rule file into tokens, in one pass from left to right, whatever it contains. */
public final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||", "!.", ":=", "->", "::");
    private static final String BLANKS = " \t\n\f";
    private static final String SIGNS = "(){}[],;:.<>=!+-*/%&|@?^~";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Token> comments = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * @param tokens the last one is the end of the file
     * @param comments which are not among the tokens
     */
    public record Tokens(List<Token> tokens, List<Token> comments) {}

    public static Tokens tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return new Tokens(List.copyOf(lexer.tokens), List.copyOf(lexer.comments));
    }

    private void next() {
        char c = text.charAt(at);
        if (BLANKS.indexOf(c) >= 0 || text.startsWith("\r\n", at)) {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(endOfLine(at));
        } else if (text.startsWith("/*", at)) {
            block();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (isDigit(c)) {
            add(Kind.NUMBER, number());
        } else if (isNameStart(c)) {
            add(Kind.NAME, name(at));
        } else {
            sign(c);
        }
    }

    private void block() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            add(Kind.STRAY, text.length());
        } else {
            comment(close + 2);
        }
    }

    private void comment(int end) {
        comments.add(new Token(Kind.STRAY, text.substring(at, end), at, end));
        at = end;
    }

    private void string(char quote) {
        int limit = endOfLine(at);
        int i = at + 1;
        while (i < limit && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        boolean closed = i < limit;
        add(closed ? Kind.STRING : Kind.STRAY, closed ? i + 1 : limit);
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** With all that follows without a blank, such as {@code 15k}, {@code 2d} or {@code 15'000}: the reader judges it. */
    private int number() {
        int i = name(at);
        while (i + 1 < text.length() && ".'".indexOf(text.charAt(i)) >= 0 && isDigit(text.charAt(i + 1))) {
            i = name(i + 1);
        }
        return i;
    }

    private int name(int from) {
        int i = from;
        while (i < text.length() && (isNameStart(text.charAt(i)) || isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private void sign(char c) {
        String two = LONG_SIGNS.stream()
                .filter(s -> text.startsWith(s, at))
                .findFirst()
                .orElse("");
        if (!two.isEmpty()) {
            add(Kind.SIGN, at + two.length());
        } else {
            boolean known = SIGNS.indexOf(c) >= 0;
            add(known ? Kind.SIGN : Kind.STRAY, text.offsetByCodePoints(at, 1));
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end));
        at = end;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == '$';
    }
}
