/** The API and the page on a local port; the only place that knows Javalin. */
@NullMarked
package rigor.http;

import org.jspecify.annotations.NullMarked;
