package dabiao.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a backup into a database, on whatever server it was made. The file is checked whole before anything is touched; all rows come
 * in one transaction. No server may be at work on that database.
 */
public final class RestoreBackup {

    /** What a migration itself puts into an empty database. */
    private static final Set<String> NEVER_EMPTY = Set.of("newest_batch", "audit_head");

    private final DataSource database;

    public RestoreBackup(DataSource database) {
        this.database = database;
    }

    /**
     * How a backup is to be restored.
     *
     * @param replace whether what is in the database now may be lost
     * @param rules where the rules folder goes; null leaves it in the backup
     */
    public record Wish(Path file, boolean replace, @Nullable Path rules) {}

    /** Throws {@link dabiao.problem.Refused} with what is wrong, and then nothing has changed. */
    public Manifest restore(Wish wish) {
        try (var file = BackupFile.open(wish.file)) {
            refuseFullFolder(wish.rules);
            prepare(wish, file.manifest().schema());
            new TransactionTemplate(new JdbcTransactionManager(database))
                    .executeWithoutResult(status -> fill(file, new Tables(database)));
            flyway().load().migrate();
            if (wish.rules != null) {
                file.unpackRules(wish.rules);
            }
            return file.manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Wish wish, String schema) {
        var tables = new Tables(database);
        if (isUsed(tables) && !wish.replace) {
            throw BackupFile.refused(wish.file, "S103", "要恢复到的数据库不是空的，", "请换一个空库；确定不要里面的数据，就加 --replace（先给它做一次备份）。");
        }
        var known = Stream.of(flyway().load().info().all())
                .map(it -> String.valueOf(it.getVersion()))
                .toList();
        if (!known.contains(schema)) {
            throw BackupFile.refused(wish.file, "S104", "备份是更新的程序版本做的（表结构 " + schema + "），", "请用那个版本的程序恢复。");
        }
        if (tables.schema().isEmpty()) {
            flyway().target(schema).load().migrate();
        } else if (!tables.schema().equals(schema)) {
            throw BackupFile.refused(
                    wish.file,
                    "S104",
                    "备份的表结构是 %s，数据库里的是 %s，".formatted(schema, tables.schema()),
                    "请恢复到一个全新的空库，程序会在那里升级。");
        }
    }

    private static boolean isUsed(Tables tables) {
        return tables.names().stream().filter(it -> !NEVER_EMPTY.contains(it)).anyMatch(it -> tables.count(it) > 0);
    }

    private static void fill(BackupFile file, Tables tables) {
        tables.names().forEach(tables::empty);
        for (Manifest.Entry entry : file.manifest().tables()) {
            try (var in = file.reader(entry)) {
                if (tables.read(entry.table(), in) != entry.rows()) {
                    throw new IllegalStateException("%s has lost rows.".formatted(entry.table()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void refuseFullFolder(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw BackupFile.refused(folder, "S105", "文件夹不是空的，", "规则只恢复到新的文件夹里。");
            }
        }
    }

    private org.flywaydb.core.api.configuration.FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }
}
