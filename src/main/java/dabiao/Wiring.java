package dabiao;

import dabiao.assessment.archive.RunCounts;
import dabiao.assessment.archive.RunWorkers;
import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRankings;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.audit.SealingKey;
import dabiao.event.Announce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.SealedRows;
import dabiao.replay.ReplayAssessment;
import dabiao.report.KeptForm;
import dabiao.rulebook.archive.SealedRules;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import dabiao.yearend.Results;
import dabiao.yearend.SealYear;
import dabiao.yearend.Writing;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts together what knows neither a clock nor a setting by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    SealingKey sealingKey(@Value("${dabiao.audit.key}") Path file) {
        return SealingKey.at(file);
    }

    @Bean
    Writing writing(@Value("${dabiao.version}") String version) {
        return new KeptForm(version);
    }

    @Bean
    CloseYear closeYear(
            RulebookInForce inForce,
            CloseYear.Kept kept,
            Writing writing,
            Clock clock,
            @Value("${dabiao.threads:0}") int threads) {
        int all = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return new CloseYear(inForce, kept, writing, clock, all);
    }

    @Bean
    CloseYear.Kept kept(
            FactStore facts,
            Organisations organisations,
            Results results,
            StoredRuns runs,
            CloseYear.Ends ends,
            Announce announce) {
        return new CloseYear.Kept(facts, organisations, results, runs, ends, announce);
    }

    @Bean
    Results keptResults(StoredAssessments assessments, SealedResults sealed) {
        return new Results(assessments, sealed);
    }

    @Bean
    CloseYear.Ends ends(RunCounts counts, StoredRankings rankings, RunWorkers workers) {
        return new CloseYear.Ends(counts, rankings, workers);
    }

    @Bean
    AssessBranch assessBranch(
            RulebookInForce inForce, FactStore facts, Results results, Writing writing, Announce announce) {
        return new AssessBranch(inForce, facts, results, writing, announce);
    }

    @Bean
    ReplayAssessment replayAssessment(
            ReplayAssessment.Kept replayed,
            RulebookInForce inForce,
            Writing writing,
            @Value("${dabiao.version}") String version) {
        return new ReplayAssessment(replayed, inForce, writing, version);
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

    @Bean
    SealYear sealYear(StoredRuns runs, ClosedYears years, SealYear.Keeping keeping, Clock clock) {
        return new SealYear(runs, years, keeping, clock);
    }

    @Bean
    SealYear.Keeping keeping(JdbcAggregateOperations aggregates, Announce announce) {
        return new SealYear.Keeping(aggregates, announce);
    }
}
