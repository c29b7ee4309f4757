package rigor.facts.upload.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Wording;

/**
 * What holds for all offers of a page.
 *
 * @param savedOn the day on which the page was saved; null if it does not say
 * @param asOf the day that prices of certain days are taken for
 * @param home the buyer's country
 */
record Source(
        Wording wording, Addresses addresses, @Nullable LocalDate savedOn, LocalDate asOf, String home) {}
