package dabiao.access;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept, and which are good enough. Safe to share. */
@Component
final class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    /** Made as others are, of a password that nobody knows, but not anew at every start. */
    static final String NOBODYS = "{bcrypt}$2a$10$/6FDISTKF9aWlL3ZyN2.0uC5DWRYMpObH1xHDahWqOLbadun1jePi";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return fits(password) && encoder.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that nobody learns which logins there are. */
    void compareWithNothing(String password) {
        matches(password, NOBODYS);
    }

    /** Refuses one that is easily guessed. */
    void check(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refused("太短，", "至少要 " + SHORTEST + " 个字符。");
        }
        if (!fits(password)) {
            throw refused("太长，", "不要超过 " + LONGEST_BYTES + " 个字节（一个汉字算三个）。");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(login.toLowerCase(java.util.Locale.ROOT))
                || password.codePoints().distinct().count() < SHORTEST / 2) {
            throw refused("太容易猜到，", "不要包含登录名，也不要总是重复几个字符。");
        }
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    private static Refused refused(String what, String remedy) {
        return new Refused(Problem.error("A203", Place.of("新密码"), what, remedy));
    }
}
