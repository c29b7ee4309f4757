package rigor.http;

import rigor.facts.UserFault;

/** A file of the token that must not be used as it is; the message says which and how to mend it. */
public final class TokenRejected extends UserFault {
    private static final long serialVersionUID = 1;

    TokenRejected(String message) {
        super(Kind.TOKEN, message);
    }
}
