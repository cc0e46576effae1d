package dabiao.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The console that a person looks at, or the file that the output goes to. */
public final class Terminal {

    private static final @Nullable Console CONSOLE = System.console();
    private static final Charset CHARSET = CONSOLE == null ? StandardCharsets.UTF_8 : CONSOLE.charset();

    private Terminal() {}

    public static PrintWriter out() {
        return new PrintWriter(System.out, true, CHARSET);
    }

    public static PrintWriter err() {
        return new PrintWriter(System.err, true, CHARSET);
    }

    /** Whether a line can be drawn over again. */
    static boolean isInteractive() {
        return CONSOLE != null;
    }
}
