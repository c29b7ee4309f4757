package rigor.api;

import rigor.facts.UserFault;
import rigor.facts.column.Words;

/** The errors, a closed set: programs tell them apart by {@link #type()}, which never changes. */
public enum ProblemType {
    UNKNOWN_PATH(404, "There is nothing at this address"),
    UNKNOWN_BUILD(404, "There is no such build"),
    UNKNOWN_OFFER(404, "There is no such offer"),
    UNKNOWN_RULE(404, "There is no such rule"),
    UNKNOWN_TABLE(404, "There is no such table"),
    UNKNOWN_NAME(404, "There is nothing of this name"),
    UNKNOWN_VERSION(404, "There is no such version"),
    WRONG_USAGE(400, "The command line cannot be understood"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known here"),
    WRONG_PARAMETER(400, "A query parameter has a wrong value"),
    WRONG_REQUEST(400, "The request is not sound HTTP"),
    WRONG_BODY(400, "The body cannot be read"),
    NO_TOKEN(401, "This asks for the token"),
    FOREIGN_HOST(403, "The Host is not this server's"),
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    RULE_EDITS_NOT_ALLOWED(403, "Rules cannot be written here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "This comes in another form only"),
    TOO_SLOW(408, "The request came too slowly"),
    NO_FOLDER(409, "There is no folder to write to"),
    FILES_FAULTY(409, "The files on disk have faults"),
    STALE(412, "Somebody else was faster"),
    TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UPLOAD_REFUSED(422, "The upload has faults"),
    WHAT_IF_REFUSED(422, "This cannot be supposed"),
    WORDS_REFUSED(422, "The words do not name one machine"),
    DECISION_REFUSED(422, "The record cannot be answered again"),
    RULES_REFUSED(422, "The rules have faults"),
    NOTHING_SEEN(428, "Say which version you have seen"),
    BUSY(429, "Too much is going on"),
    TOO_MANY_LISTENERS(429, "No more listeners are taken"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong inside"),
    STOPPING(503, "The server is being stopped"),
    TOOK_TOO_LONG(503, "The answer took too long"),
    CANNOT_WRITE(507, "The folder takes nothing"),
    INPUT_OUTPUT(507, "Something cannot be read or written"),
    HEAP_TOO_SMALL(507, "There is too little memory for this");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Of what the program refuses wherever it is asked. */
    public static ProblemType of(UserFault.Kind kind) {
        return switch (kind) {
            case NAME -> UNKNOWN_NAME;
            case QUESTION -> WHAT_IF_REFUSED;
            case WORDS -> WORDS_REFUSED;
            case RECORD -> DECISION_REFUSED;
            case ADDRESS -> WRONG_USAGE;
            case TOKEN -> NO_TOKEN;
            case FACTS -> FILES_FAULTY;
            case RULES -> RULES_REFUSED;
            case TIME -> TOOK_TOO_LONG;
            case STALE -> STALE;
            case BUSY -> BUSY;
            case DISK -> CANNOT_WRITE;
        };
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** {@code urn:rigor:unknown-build}. */
    public String type() {
        return "urn:rigor:" + Words.of(this);
    }
}
