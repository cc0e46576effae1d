package dabiao.fact;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Statements that send bytes, and texts as bytes, as they are. */
public final class SentAsBytes {

    private SentAsBytes() {}

    /** Where MySQL's driver fills in values itself, as it does in every batch, it sends two letters for each byte and escapes texts. */
    public static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql)
                : connection.prepareStatement(sql);
    }
}
