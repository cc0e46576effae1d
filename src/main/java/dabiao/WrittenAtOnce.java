package dabiao;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Makes H2 keep what it has confirmed, and stay open until whoever writes to it has ended, however its address was written. By itself
 * H2 writes a commit some time later, and closes its files as soon as the program is told to end, while that is still at work.
 */
@Component
final class WrittenAtOnce implements BeanPostProcessor {

    private static final List<String> SETTINGS = List.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            SETTINGS.forEach(it -> add(it, pool));
        }
        return bean;
    }

    private static void add(String setting, HikariDataSource pool) {
        var url = pool.getJdbcUrl();
        var name = setting.substring(0, setting.indexOf('=') + 1);
        if (url != null && url.startsWith("jdbc:h2:file:") && !url.contains(name)) {
            pool.setJdbcUrl(url + ";" + setting);
        }
    }
}
