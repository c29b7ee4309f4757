package rigor.facts.upload.page;

import java.util.List;

/**
 * A place of a page that describes things for machines.
 *
 * @param kind as people call it: {@code JSON-LD}
 * @param place such as {@code script 1}
 * @param roots the things at its top
 */
record Markup(String kind, String place, List<Item> roots) {}
