package dabiao.web.rest;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who asks for something. */
final class Actor {

    private static final String HERE = "本机";

    private Actor() {}

    static String name(@Nullable Principal who) {
        return who == null ? HERE : who.getName();
    }
}
