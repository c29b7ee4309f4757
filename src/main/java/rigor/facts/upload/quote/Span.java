package rigor.facts.upload.quote;

/**
 * A piece of a line between gaps: several blanks, a tab or an upright bar.
 *
 * @param begin the place of its first letter in the line; {@code end} that after its last
 */
record Span(String text, int begin, int end) {

    /** How many columns of letters both share; negative by how far they are apart. */
    int overlap(Span other) {
        return Math.min(end, other.end) - Math.max(begin, other.begin);
    }
}
