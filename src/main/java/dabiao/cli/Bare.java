package dabiao.cli;

import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The configured database as it stands, with nothing running on it: no server, no migration, no rules. */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
@Import({AuditLines.class, Chain.class})
final class Bare {

    static ConfigurableApplicationContext database(List<String> settings) {
        return new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
