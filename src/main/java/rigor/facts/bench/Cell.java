package rigor.facts.bench;

/** A value as a bench file has it, at its place; a line or column of 0 is none. */
record Cell(String name, String text, int line, int column) {

    /** The same value in another spelling. */
    Cell saying(String other) {
        return new Cell(name, other, line, column);
    }
}
