package dabiao;

import dabiao.cli.Commands;
import dabiao.cli.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Dabiao (达标): facts of Party branches meet the standards that the Party office keeps as files. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Dabiao {

    public static void main(String[] args) {
        System.exit(Commands.run(Terminal.out(), Terminal.err(), args));
    }
}
