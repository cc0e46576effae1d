package dabiao.web.request;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** That nothing more can be written, and what to do then. */
public final class DiskFull {

    public static final String SENTENCE = "磁盘满了，这一步没有做，没有任何数据被改动。请管理员腾出空间（例如移走旧的备份和日志），再重新做一次；腾出空间以后还不行，请重新启动服务。";

    /** MySQL's numbers for a full disk, a full table and what the system said of a write. */
    private static final Set<Integer> NUMBERS = Set.of(1021, 1114, 28);

    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk", "磁盘空间不足");

    private DiskFull() {}

    /** Whether that is what went wrong. */
    public static boolean is(Throwable e) {
        return Stream.iterate(e, it -> it != null, Throwable::getCause).anyMatch(DiskFull::says);
    }

    private static boolean says(Throwable e) {
        var message = String.valueOf(e.getMessage());
        return e instanceof SQLException sql && NUMBERS.contains(sql.getErrorCode())
                || WORDS.stream().anyMatch(message::contains);
    }
}
