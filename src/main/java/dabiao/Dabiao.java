package dabiao;

import dabiao.cli.Commands;
import dabiao.cli.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Dabiao (达标): facts of Party branches meet the standards that the Party office keeps as files. */
@SpringBootApplication
public class Dabiao {

    public static void main(String[] args) {
        System.exit(Commands.run(Terminal.out(), Terminal.err(), args));
    }
}
