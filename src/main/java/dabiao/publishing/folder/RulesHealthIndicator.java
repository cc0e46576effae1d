package dabiao.publishing.folder;

import dabiao.problem.Problem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says at {@code /actuator/health} which rulebook judges and why the folder does not, if so. A refused folder is no outage: the
 * rulebook in force goes on judging.
 */
@Component
final class RulesHealthIndicator implements HealthIndicator {

    private final WatchedFolder folder;

    RulesHealthIndicator(WatchedFolder folder) {
        this.folder = folder;
    }

    @Override
    public Health health() {
        var state = folder.state();
        var health = Health.up()
                .withDetail("说明", state.sentence())
                .withDetail("现行规则", state.inForce().fingerprint())
                .withDetail("启用时间", state.inForce().activatedAt().toString())
                .withDetail("文件夹", state.status().word());
        if (!state.problems().isEmpty()) {
            health.withDetail(
                    "问题", state.problems().stream().map(Problem::toString).toList());
        }
        return health.build();
    }
}
