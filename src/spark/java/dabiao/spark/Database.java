package dabiao.spark;

import dabiao.fact.Organisations;
import dabiao.fact.StoredDossiers;
import dabiao.yearend.Reading;
import java.io.Serializable;
import java.util.Properties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database that the program keeps its tables in, and how one gets in. */
record Database(String url, String user, String password) implements Serializable {

    /** One connection, open until it is destroyed; for one thread. */
    SingleConnectionDataSource open() {
        var source = new SingleConnectionDataSource(url, user, password, true);
        source.setDriverClassName(driver());
        return source;
    }

    /** Reads dossiers through a connection. */
    static Reading reading(SingleConnectionDataSource through) {
        var jdbc = new JdbcTemplate(through);
        return new Reading(new StoredDossiers(jdbc), new Organisations(jdbc));
    }

    /** The same for Spark's own reader and writer. */
    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("driver", driver());
        return properties;
    }

    private String driver() {
        var driver = DatabaseDriver.fromJdbcUrl(url).getDriverClassName();
        if (driver == null) {
            throw new IllegalArgumentException("No driver is known for '%s'.".formatted(url));
        }
        return driver;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
