package dabiao.bench;

import java.util.Optional;

/**
 * One line of the table that {@link OneTable} gathers.
 *
 * @param must what has to be reached; empty where the figure is just wanted
 */
public record Figure(String what, String must, String came) {

    private static final String MARK = "= ";

    /** Says it among everything else that is printed. */
    public void tell() {
        System.out.println(MARK + what + " | " + must + " | " + came);
    }

    /** A line of a table, if what was printed is a figure. */
    static Optional<String> line(String printed) {
        return printed.startsWith(MARK)
                ? Optional.of("| " + printed.substring(MARK.length()) + " |")
                : Optional.empty();
    }
}
