package dabiao.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that is one row of a table which people fill in. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Titled {

    /** What people call the table, in Chinese: 活动. */
    String title();

    /** File name without its ending, in ASCII: activities. */
    String file();
}
