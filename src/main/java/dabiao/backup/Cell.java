package dabiao.backup;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A kind of column: how its value becomes text that every server reads back as the same value. */
enum Cell {
    TEXT {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object value(String text) {
            return text;
        }
    },
    BYTES {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            var bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object value(String text) {
            return Base64.getDecoder().decode(text);
        }
    },
    DAY {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        Object value(String text) {
            return LocalDate.parse(text);
        }
    },
    TIME {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalTime.class);
        }

        @Override
        Object value(String text) {
            return LocalTime.parse(text);
        }
    },
    MOMENT {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDateTime.class);
        }

        @Override
        Object value(String text) {
            return LocalDateTime.parse(text);
        }
    },
    NUMBER {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            var number = row.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }

        @Override
        Object value(String text) {
            return new BigDecimal(text);
        }
    },
    YES_OR_NO {
        @Override
        @Nullable
        Object of(ResultSet row, int column) throws SQLException {
            boolean yes = row.getBoolean(column);
            return row.wasNull() ? null : yes;
        }

        @Override
        Object value(String text) {
            return Boolean.valueOf(text);
        }
    };

    static Cell of(int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.DATE -> DAY;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP -> MOMENT;
            case Types.BIT, Types.BOOLEAN -> YES_OR_NO;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC -> NUMBER;
            default -> throw new IllegalStateException("No table has columns of " + JDBCType.valueOf(type) + ".");
        };
    }

    @Nullable
    abstract Object of(ResultSet row, int column) throws SQLException;

    abstract Object value(String text);

    @Nullable
    String read(ResultSet row, int column) throws SQLException {
        var value = of(row, column);
        return value == null ? null : value.toString();
    }

    void write(PreparedStatement into, int column, @Nullable String text) throws SQLException {
        into.setObject(column, text == null ? null : value(text));
    }
}
