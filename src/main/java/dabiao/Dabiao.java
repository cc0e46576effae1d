package dabiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Dabiao (达标): facts of Party branches meet the standards that the Party office keeps as files. */
@SpringBootApplication
public class Dabiao {

    public static void main(String[] args) {
        SpringApplication.run(Dabiao.class, args);
    }
}
