package dabiao.fact;

import dabiao.seal.Digest;
import dabiao.seal.Line;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** A row on its way into a ledger: the line that it stood on, whether it is taken back, how many characters it has. */
record Entry(Row row, int line, boolean withdrawn, int length) {

    static Entry of(Row row, int line, boolean withdrawn) {
        int length = 0;
        for (String cell : row.cells()) {
            length += cell == null ? 0 : cell.length();
        }
        return new Entry(row, line, withdrawn, length);
    }

    /** Puts it into a statement from that parameter on; returns the one behind. */
    int bind(PreparedStatement statement, int from, long batch) throws SQLException {
        int at = from;
        for (String cell : row.cells()) {
            if (cell == null) {
                statement.setNull(at++, Types.VARCHAR);
            } else {
                statement.setString(at++, cell);
            }
        }
        statement.setLong(at++, batch);
        statement.setInt(at++, line);
        statement.setBoolean(at++, withdrawn);
        return at;
    }

    /** What it says, under seal. */
    Line sealed(Digest digest) {
        digest.with(withdrawn);
        for (String cell : row.cells()) {
            digest.with(cell);
        }
        var fact = row.fact();
        return new Line(row.table().name() + "\t" + fact.organisation() + "\t" + fact.code(), digest.hex());
    }
}
