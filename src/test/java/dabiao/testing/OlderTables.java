package dabiao.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database whose tables are as an earlier version of the program had them. */
public final class OlderTables {

    private final DriverManagerDataSource source;

    private OlderTables(DriverManagerDataSource source) {
        this.source = source;
    }

    /** As that migration left them; the test is skipped where the server cannot be had. */
    public static OlderTables on(Server server, String migration) {
        assumeThat(server.isAvailable()).as("%s runs here", server).isTrue();
        var tables = new OlderTables(new DriverManagerDataSource(server.url(), server.user(), ""));
        tables.migrate(migration);
        return tables;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    /** Brings them up to this version. */
    public void migrate() {
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
