package rigor.facts.column;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a cell of the column says, for people who write the table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface About {
    /** One sentence. */
    String value();

    /** A cell that reads without fault beside the examples of the other columns; empty for "not known". */
    String example() default "";
}
