package dabiao.testing;

import java.util.UUID;

/** A database server that tests run on. */
public enum Server {
    H2,
    MARIADB;

    /** Whether it can be had on this machine. */
    public boolean isAvailable() {
        return this == H2 || MariaDb.isRunning();
    }

    /** URL of a new and empty database; user {@link #user()}, no password. */
    public String url() {
        return this == MARIADB
                ? MariaDb.newSchema()
                : "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000;DB_CLOSE_DELAY=-1";
    }

    public String user() {
        return this == MARIADB ? "root" : "sa";
    }
}
