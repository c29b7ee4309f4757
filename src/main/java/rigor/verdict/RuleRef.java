package rigor.verdict;

import rigor.facts.column.Range;

/**
 * A rule and its place.
 *
 * @param id stable, from {@code @id}; the rule's place if there is none
 * @param name the sentence it decides
 * @param requirement from {@code @requirement}; empty if it answers none
 * @param file below the rules folder, such as {@code builds/noise.drl}
 * @param line of the word {@code rule}, counted from 1
 * @param endLine of its {@code end}
 */
public record RuleRef(
        String id,
        String name,
        String requirement,
        String file,
        @Range(min = 1) int line,
        @Range(min = 1) int endLine) implements Comparable<RuleRef> {

    /** The place as editors understand it: {@code builds/noise.drl:5}. */
    public String place() {
        return file + ":" + line;
    }

    /** The court in whose folder its file lies. Files elsewhere are refused before anybody asks. */
    public Court court() {
        return Court.of(file).orElseThrow();
    }

    @Override
    public int compareTo(RuleRef other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
