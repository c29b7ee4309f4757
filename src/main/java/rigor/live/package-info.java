/** What is in force: facts and rules as judged last, watched for edits, swapped as a whole. */
@NullMarked
package rigor.live;

import org.jspecify.annotations.NullMarked;
