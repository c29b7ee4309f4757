package rigor.http;

import rigor.facts.UserFault;

/** Nothing can be served at the address that was asked for. */
public final class AddressRejected extends UserFault {
    private static final long serialVersionUID = 1;

    AddressRejected(QueryOptions options, String reason) {
        super(Kind.ADDRESS, "cannot serve at %s: %s".formatted(options, reason));
    }
}
