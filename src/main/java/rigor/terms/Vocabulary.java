package rigor.terms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The words that a property can be, so that a rule with another word is refused instead of never firing, and so that the
 * API document lists them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Vocabulary {
    /** The enum whose words they are, as the tables spell them. */
    Class<? extends Enum<?>> of() default None.class;

    /** More words. */
    String[] also() default {};

    /** No enum. */
    enum None {}
}
