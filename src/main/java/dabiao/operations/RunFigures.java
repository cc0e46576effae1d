package dabiao.operations;

import dabiao.publishing.folder.FolderStatus;
import dabiao.publishing.folder.WatchedFolder;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How far the year-end runs are that are under way, and how the rules stand. */
@Component
final class RunFigures implements MeterBinder {

    private final CloseYear closeYear;
    private final WatchedFolder folder;
    private final Clock clock;

    RunFigures(CloseYear closeYear, WatchedFolder folder, Clock clock) {
        this.closeYear = closeYear;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("dabiao.runs.underway", () -> closeYear.underWay().size()).register(meters);
        Gauge.builder("dabiao.runs.organisations", () -> sum(Progress::total)).register(meters);
        Gauge.builder("dabiao.runs.judged", () -> sum(Progress::done)).register(meters);
        Gauge.builder("dabiao.rules.age", this::age).baseUnit("seconds").register(meters);
        Gauge.builder("dabiao.rules.folder.refused", this::isRefused).register(meters);
    }

    private long sum(ToLongFunction<Progress> of) {
        return closeYear.underWay().stream().mapToLong(of).sum();
    }

    private long age() {
        return Duration.between(folder.state().inForce().activatedAt(), LocalDateTime.now(clock))
                .toSeconds();
    }

    private int isRefused() {
        return folder.state().status() == FolderStatus.REFUSED ? 1 : 0;
    }
}
