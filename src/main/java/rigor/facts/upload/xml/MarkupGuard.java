package rigor.facts.upload.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import rigor.facts.upload.xml.GuardedXml.Faults;

/**
 * Lets no tag, comment, section or run of text through that a parser would have to hold in memory as a whole, and no
 * DOCTYPE.
 */
final class MarkupGuard extends FilterReader {
    /** A cell's text of 65,536 letters, each written as a reference, is shorter. */
    static final int LONGEST = 1 << 19;

    private enum State {
        TEXT,
        OPEN,
        BANG,
        TAG,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private final Faults faults;
    private State state = State.TEXT;
    private int length;
    private int inside;
    private char quote;
    private char last;
    private char beforeLast;

    MarkupGuard(Reader in, Faults faults) {
        super(in);
        this.faults = faults;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        for (int i = 0; i < read; i++) {
            step(target[offset + i]);
        }
        return read;
    }

    private void step(char c) throws IOException {
        if (++length > LONGEST) {
            throw new Within(faults.tooLong(LONGEST));
        }
        inside++;
        switch (state) {
            case TEXT -> text(c);
            case OPEN -> open(c);
            case BANG -> bang(c);
            case TAG -> tag(c);
            // each counted from the sign after the exclamation or question mark: -->, [CDATA[]]>, ??>
            case COMMENT -> endAt(c == '>' && last == '-' && beforeLast == '-' && inside >= 4);
            case SECTION -> endAt(c == '>' && last == ']' && beforeLast == ']' && inside >= 9);
            case INSTRUCTION -> endAt(c == '>' && last == '?' && inside >= 2);
        }
        beforeLast = last;
        last = c;
    }

    private void text(char c) {
        if (c == '<') {
            enter(State.OPEN);
        }
    }

    private void open(char c) {
        switch (c) {
            case '!' -> state = State.BANG;
            case '?' -> begin(State.INSTRUCTION);
            case '>' -> enter(State.TEXT);
            default -> begin(State.TAG);
        }
    }

    private void bang(char c) throws IOException {
        if (c != '-' && c != '[') {
            throw new Within(faults.doctype());
        }
        begin(c == '-' ? State.COMMENT : State.SECTION);
    }

    private void tag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            enter(State.TEXT);
        }
    }

    private void begin(State next) {
        state = next;
        inside = 0;
    }

    private void enter(State next) {
        state = next;
        length = 0;
    }

    private void endAt(boolean isEnd) {
        if (isEnd) {
            enter(State.TEXT);
        }
    }
}
