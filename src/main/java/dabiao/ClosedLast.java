package dabiao;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps an H2 database open until whoever writes to it has ended. By itself H2 closes its files as soon as the program is told to end,
 * at the same time as the program, and what is under way then could not be noted.
 */
@Component
final class ClosedLast implements BeanPostProcessor {

    private static final String SETTING = "DB_CLOSE_ON_EXIT";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            keepOpen(pool);
        }
        return bean;
    }

    private static void keepOpen(HikariDataSource pool) {
        var url = pool.getJdbcUrl();
        if (url != null && url.startsWith("jdbc:h2:") && !url.contains(SETTING)) {
            pool.setJdbcUrl(url + ";" + SETTING + "=FALSE");
        }
    }
}
