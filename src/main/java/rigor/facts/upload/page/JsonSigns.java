package rigor.facts.upload.page;

import rigor.facts.upload.page.LenientJson.JsonFault;

/** The signs of a JSON text from left to right: blanks, comments, strings and bare words. */
final class JsonSigns {
    private static final int LONGEST_BARE = 100;

    private final String text;
    private int at;

    JsonSigns(String text) {
        this.text = text;
    }

    char peek() {
        return text.charAt(at);
    }

    void next() {
        at++;
    }

    /** To the next sign that is neither blank nor comment nor one of these; false at the end. */
    boolean toNext(String passed) {
        while (at < text.length()) {
            char c = text.charAt(at);
            int comment = commentEnd();
            if (comment > at) {
                at = comment;
            } else if (isBlank(c) || passed.indexOf(c) >= 0) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** What wraps scripts for browsers that do not know them counts as a comment. */
    private int commentEnd() {
        if ("<]-/".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        for (String mark : new String[] {"<![CDATA[", "]]>", "<!--", "-->"}) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at);
            return end < 0 ? text.length() : end + 2;
        }
        return text.startsWith("//", at) ? lineCommentEnd() : at;
    }

    /** A line such as {@code //<![CDATA[ {...}} may hold the object itself. */
    private int lineCommentEnd() {
        boolean isWrapper = text.startsWith("<![CDATA[", at + 2)
                || text.startsWith("]]>", at + 2)
                || text.startsWith("<!--", at + 2)
                || text.startsWith("-->", at + 2);
        int end = text.indexOf('\n', at);
        return isWrapper ? at + 2 : end < 0 ? text.length() : end + 1;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    void expect(char sign) throws JsonFault {
        if (!toNext("")) {
            throw fault("ends in the middle of an object");
        }
        if (peek() != sign) {
            throw fault("has no " + sign + " here");
        }
        at++;
        if (!toNext("")) {
            throw fault("ends in the middle of an object");
        }
    }

    /** A word without quotation marks. */
    String bare() throws JsonFault {
        int from = at;
        while (at < text.length() && isBare(text.charAt(at)) && at - from <= LONGEST_BARE) {
            at++;
        }
        if (at == from || at - from > LONGEST_BARE) {
            at = from;
            throw fault("holds something here that is no value");
        }
        return text.substring(from, at);
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_' || c == '$' || c == '@';
    }

    String string() throws JsonFault {
        char quote = peek();
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                string.append(escaped());
                string.setLength(Math.min(string.length(), Word.LONGEST + 1));
            } else if (c == quote && isEnd()) {
                at++;
                return string.toString();
            } else if (string.length() <= Word.LONGEST) {
                string.append(c);
            }
        }
        throw fault("ends in the middle of a string");
    }

    /** A quotation mark ends a string if what may follow a string follows it. */
    private boolean isEnd() {
        int after = at + 1;
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        if (after == text.length() || ",:;}]".indexOf(text.charAt(after)) >= 0) {
            return true;
        }
        boolean isParted = after > at + 1 && (text.charAt(after) == '"' || text.charAt(after) == '\'');
        return isParted || text.startsWith("/*", after) || text.startsWith("//", after);
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        int end = Math.min(text.length(), at + 5);
        String digits = text.substring(Math.min(at + 1, end), end);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            return 'u';
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** With the place, counted from 1; never with the text, which may be one long line. */
    JsonFault fault(String what) {
        int line = 1;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return new JsonFault(what, line, at - begin + 1);
    }
}
