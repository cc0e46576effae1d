package dabiao;

import dabiao.cli.Commands;
import dabiao.cli.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Dabiao (达标): facts of Party branches meet the standards that the Party office keeps as files. */
@SpringBootApplication(
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            // Nothing here is woven in, paged by Spring Data or marked @Repository, and looking for it takes part of
            // every start.
            AopAutoConfiguration.class,
            DataWebAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class
        })
public class Dabiao {

    public static void main(String[] args) {
        System.exit(Commands.run(Terminal.out(), Terminal.err(), args));
    }
}
