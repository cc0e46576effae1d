package dabiao;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the tables up to this version of the program; tables of a later one are left alone, and the program does not start. */
@Component
final class Migrating implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        Stream.of(flyway.info().applied())
                .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .ifPresent(it -> {
                    throw new Refused(Problem.error(
                            "S106",
                            Place.of("数据库"),
                            "表结构是更新的程序版本建的（V" + it.getVersion() + "），",
                            "请换用那个版本的程序，或者用这个版本做的备份恢复到一个空库。"));
                });
        flyway.migrate();
    }
}
