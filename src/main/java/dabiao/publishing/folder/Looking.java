package dabiao.publishing.folder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the rules folder every so often, unless that is switched off. */
@Component
final class Looking {

    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private final WatchedFolder folder;
    private final boolean reload;

    Looking(WatchedFolder folder, @Value("${dabiao.reload}") boolean reload) {
        this.folder = folder;
        this.reload = reload;
    }

    @Scheduled(initialDelayString = "${dabiao.reload-every}", fixedDelayString = "${dabiao.reload-every}")
    void look() {
        try {
            if (reload) {
                folder.look();
            }
        } catch (RuntimeException e) {
            LOG.error("Looking at the rules folder failed.", e);
        }
    }
}
