package dabiao;

import dabiao.cli.Commands;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Dabiao (达标): facts of Party branches meet the standards that the Party office keeps as files. */
@SpringBootApplication
public class Dabiao {

    public static void main(String[] args) {
        if (args.length > 0 && !args[0].equals("serve") && !args[0].startsWith("--spring")) {
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(Commands.run(out, err, args));
        }
        SpringApplication.run(Dabiao.class, args);
    }
}
