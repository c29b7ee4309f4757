package rigor.facts.upload.page;

/** What a property of a thing says. */
sealed interface Value permits Word, Item {}
