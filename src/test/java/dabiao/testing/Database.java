package dabiao.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.Dabiao;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.audit.AuditLines;
import dabiao.event.Announce;
import dabiao.fact.Organisations;
import dabiao.rulebook.archive.StoredRulebooks;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated, empty database with what the program keeps in it, and nothing else of the program. */
public final class Database {

    private static final Map<Server, Database> OPEN = new EnumMap<>(Server.class);

    private final ConfigurableApplicationContext context;

    private Database(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The database of that server that all tests share, emptied; the test is skipped where the server cannot be had. */
    public static Database emptied(Server server) {
        assumeThat(server.isAvailable()).as("%s runs here", server).isTrue();
        var database = OPEN.computeIfAbsent(server, Database::open);
        database.empty();
        return database;
    }

    private static Database open(Server server) {
        return new Database(new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext it) -> it.registerBean(Clock.class, Clock::systemDefaultZone))
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.datasource.url=" + server.url(),
                        "spring.datasource.username=" + server.user(),
                        "spring.config.location=optional:classpath:/none/")
                .run());
    }

    public <T> T get(Class<T> component) {
        return context.getBean(component);
    }

    /** Takes everything out again. */
    private void empty() {
        var jdbc = get(JdbcTemplate.class);
        var tables = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) in (lower(schema()), 'public')",
                String.class);
        tables.stream()
                .filter(it -> !List.of("flyway_schema_history", "newest_batch", "audit_head")
                        .contains(it))
                .forEach(it -> jdbc.update("delete from `" + it + "`"));
        jdbc.update("update `newest_batch` set `batch` = 0");
        jdbc.update("update `audit_head` set `seq` = 0, `hash` = ?", "0".repeat(64));
    }

    @Configuration
    @ComponentScan(
            basePackageClasses = {
                Organisations.class,
                StoredRulebooks.class,
                StoredAssessments.class,
                AuditLines.class,
                dabiao.seal.Seals.class,
                Announce.class
            })
    @AutoConfigurationPackage(basePackageClasses = Dabiao.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    static class Slice {}
}
