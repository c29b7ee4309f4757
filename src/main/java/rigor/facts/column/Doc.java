package rigor.facts.column;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API document says of a component beyond its name and type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
    /** One sentence, or part of one, without its full stop. */
    String value() default "";

    /** A regular expression that the whole of a text matches, anchored at both ends; ECMA 262 and Java read it alike. */
    String pattern() default "";

    /** A format of JSON Schema: {@code date}, {@code uri}. */
    String format() default "";
}
