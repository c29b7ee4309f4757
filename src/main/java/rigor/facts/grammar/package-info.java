/**
 * Cells that have a grammar of their own: the slots of a mainboard, the plugs of a card. Knows nothing of tables.
 */
@NullMarked
package rigor.facts.grammar;

import org.jspecify.annotations.NullMarked;
