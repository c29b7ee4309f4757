/**
 * Landed prices: what an offer costs delivered to the buyer, with tax and freight, and what the parts of a machine cost
 * together. Swiss VAT Act, articles 53 and 54. May touch: {@code estimate}.
 */
@NullMarked
package rigor.estimate.price;

import org.jspecify.annotations.NullMarked;
