package dabiao.cli;

import dabiao.Dabiao;
import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.SealedRows;
import dabiao.replay.ReplayAssessment;
import dabiao.report.KeptForm;
import dabiao.rulebook.archive.SealedRules;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.seal.Seals;
import dabiao.yearend.ClosedYears;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the configured database keeps, to be read and judged once more: no server, no migration, nothing that is done by itself. */
@ComponentScan(basePackageClasses = {FactStore.class, StoredRulebooks.class, StoredAssessments.class, Seals.class})
@AutoConfigurationPackage(basePackageClasses = Dabiao.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    DataJdbcRepositoriesAutoConfiguration.class
})
final class Archive {

    static ConfigurableApplicationContext open(List<String> settings) {
        return new SpringApplicationBuilder(Archive.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new));
    }

    @Bean
    ReplayAssessment replayAssessment(ReplayAssessment.Kept kept, @Value("${dabiao.version}") String version) {
        return new ReplayAssessment(kept, new RulebookInForce(), new KeptForm(version), version);
    }

    @Bean
    AuditLines auditLines(JdbcTemplate jdbc) {
        return new AuditLines(jdbc);
    }

    @Bean
    Chain chain(AuditLines lines) {
        return new Chain(lines);
    }

    @Bean
    Untouched untouched(
            AuditLines lines, SealedRows rows, SealedResults results, SealedRules rules, ClosedYears years) {
        return new Untouched(lines, rows, results, rules, new ClosedAsTold(years));
    }

    @Bean
    ReplayAssessment.Sealed sealed(SealedRows rows, SealedRules rules) {
        return new ReplayAssessment.Sealed(rows, rules);
    }

    @Bean
    ReplayAssessment.Kept replayed(
            FactStore facts,
            Organisations organisations,
            StoredRulebooks rulebooks,
            StoredAssessments assessments,
            ReplayAssessment.Sealed sealed) {
        return new ReplayAssessment.Kept(facts, organisations, rulebooks, assessments, sealed);
    }
}
