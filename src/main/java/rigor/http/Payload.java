package rigor.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the body of a request or of an answer can be.
 *
 * @param forms the media types that it comes in
 * @param types of JSON, of which it is one; none for other media types
 * @param optional whether a request may do without
 * @param tagged whether an answer changes only with the facts and the rules, so that who has it already is told so (304)
 */
record Payload(List<String> forms, List<Form> types, boolean optional, boolean tagged) {
    /** A form of a page, with a file in its part {@code file}. */
    static final String FORM = "multipart/form-data";

    /** A type of JSON: a record, or a page of such. */
    record Form(Class<?> type, boolean paged) {}

    /** One of some records. */
    static Payload json(Class<?>... types) {
        return of(Stream.of(types).map(type -> new Form(type, false)).toList(), Answers.JSON);
    }

    static Payload page(Class<?> type) {
        return of(List.of(new Form(type, true)), Answers.JSON);
    }

    static Payload text(String... forms) {
        return of(List.of(), forms);
    }

    private static Payload of(List<Form> types, String... forms) {
        return new Payload(List.of(forms), types, false, false);
    }

    Payload or(Payload other) {
        return new Payload(
                Stream.concat(forms.stream(), other.forms.stream()).distinct().toList(),
                Stream.concat(types.stream(), other.types.stream()).toList(),
                optional,
                tagged);
    }

    Payload orNothing() {
        return new Payload(forms, types, true, tagged);
    }

    Payload withTag() {
        return new Payload(forms, types, optional, true);
    }
}
