package rigor.http;

import rigor.facts.Words;

/** The errors of the API, a closed set: programs tell them apart by {@link #type()}, which never changes. */
enum Kind {
    UNKNOWN_PATH(404, "There is nothing at this address"),
    UNKNOWN_BUILD(404, "There is no such build"),
    UNKNOWN_OFFER(404, "There is no such offer"),
    UNKNOWN_RULE(404, "There is no such rule"),
    UNKNOWN_TABLE(404, "There is no such table"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known here"),
    WRONG_PARAMETER(400, "A query parameter has a wrong value"),
    WRONG_BODY(400, "The body cannot be read"),
    FOREIGN_HOST(403, "The Host is not this server's"),
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "This comes in another form only"),
    TOO_LARGE(413, "The body is too large"),
    TOO_MANY_LISTENERS(503, "No more listeners are taken"),
    INTERNAL(500, "Something went wrong inside");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** {@code urn:rigor:unknown-build}. */
    String type() {
        return "urn:rigor:" + Words.of(this);
    }
}
