package dabiao;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.problem.Severity;
import dabiao.publishing.draft.PublishDue;
import dabiao.publishing.folder.WatchedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts the rules of the folder in force before the first request. If something is wrong with them, those that were in force last
 * stay; if there are none, the program does not start.
 */
@Component
class RulesAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RulesAtStart.class);

    private final WatchedFolder watched;
    private final PublishDue due;
    private final Path folder;

    RulesAtStart(WatchedFolder watched, PublishDue due, @Value("${dabiao.rules}") Path folder) {
        this.watched = watched;
        this.due = due;
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!Files.isDirectory(folder)) {
            throw new Refused(Problem.error(
                    "R300",
                    Place.of(folder.toAbsolutePath().normalize().toString()),
                    "没有这个规则文件夹，",
                    "请在 rules 所在的目录里启动，或者用 --dabiao.rules=路径 指明它在哪里。"));
        }
        watched.start();
        watched.state().problems().stream()
                .filter(it -> it.severity() == Severity.WARNING)
                .forEach(it -> LOG.warn("{}", it));
        due.publish();
    }
}
