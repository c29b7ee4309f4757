/**
 * Verdicts as people and programs read them: sentences with numbers and units, and records that serialise to the JSON of
 * both the command line and the API. Sentences are built here and nowhere else.
 */
@NullMarked
package rigor.explain;

import rigor.explain.words.Sentences;
import org.jspecify.annotations.NullMarked;
