package dabiao.fact;

import java.sql.JDBCType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * Days and times reach the database as they are written. Without this, Spring Data makes timestamps of them, which the driver shifts
 * when the program and the connection are in different time zones.
 */
@Configuration(proxyBeanMethods = false)
class DaysAsWritten {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, List.of(new DayAsWritten(), new TimeAsWritten()));
    }

    @WritingConverter
    private static final class DayAsWritten implements Converter<LocalDate, JdbcValue> {

        @Override
        public JdbcValue convert(LocalDate day) {
            return JdbcValue.of(day, JDBCType.DATE);
        }
    }

    @WritingConverter
    private static final class TimeAsWritten implements Converter<LocalDateTime, JdbcValue> {

        @Override
        public JdbcValue convert(LocalDateTime time) {
            return JdbcValue.of(time, JDBCType.TIMESTAMP);
        }
    }
}
