package dabiao.cli;

import dabiao.access.ExpiredTokens;
import dabiao.audit.AuditLines;
import dabiao.audit.SealingKey;
import dabiao.backup.MakeBackup;
import dabiao.event.Announce;
import dabiao.publishing.draft.RestingDrafts;
import dabiao.retention.RemoveExpired;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The configured database with its audit trail, what makes backups of it and what removes from it: no server, no migration, no rules. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
@ComponentScan(basePackageClasses = {AuditLines.class, Announce.class, MakeBackup.class, RemoveExpired.class})
@Import({RestingDrafts.class, ExpiredTokens.class})
class Keeping {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    SealingKey sealingKey(@Value("${dabiao.audit.key}") Path file) {
        return SealingKey.at(file);
    }

    static ConfigurableApplicationContext database(List<String> settings) {
        return new SpringApplicationBuilder(Keeping.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }
}
