/**
 * Saved pages of shops: what they state of products and offers for machines to read, as JSON-LD, Microdata, RDFa Lite and
 * Open Graph, and tables that are called workbooks. Nothing is fetched, and no script is run.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}, {@code facts.upload.grid}; jsoup.
 */
@NullMarked
package rigor.facts.upload.page;

import org.jspecify.annotations.NullMarked;
