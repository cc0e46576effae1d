package dabiao.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column of a table that fills this component of a record. A component without it is filled by the reader (its place). */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Heading {

    /** The column's heading, in Chinese. */
    String value();

    /** Whether each row must have a value here; the column itself must then be there too. */
    boolean required() default false;

    /** The list of the vocabulary that the words here must come from; empty where any text will do. */
    String words() default "";

    /** What a right value looks like; for messages and templates. */
    String example() default "";

    /** Other headings that offices use for the same column. */
    String[] also() default {};
}
