package dabiao.fact;

import dabiao.seal.Digest;
import dabiao.seal.Line;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A row on its way into a ledger: what each of its cells says, the same to the database and under the seal. */
final class Entry {

    private final String owner;
    private final String code;
    private final int line;
    private final boolean withdrawn;
    private final @Nullable String[] cells;

    /**
     * @param line that it stood on
     * @param withdrawn whether it is taken back
     */
    Entry(Fact fact, int line, boolean withdrawn) {
        this.owner = fact.organisation();
        this.code = fact.code();
        this.line = line;
        this.withdrawn = withdrawn;
        this.cells = LedgerTable.of(fact.getClass()).cells(fact);
    }

    /** Code of the organisation whose row it is. */
    String owner() {
        return owner;
    }

    /** How many characters it has. */
    int length() {
        int length = 0;
        for (String cell : cells) {
            length += cell == null ? 0 : cell.length();
        }
        return length;
    }

    /** Puts it into a statement from that parameter on; returns the one behind. */
    int bind(PreparedStatement statement, int from, long batch) throws SQLException {
        int at = from;
        for (String cell : cells) {
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
    Line sealed(LedgerTable table, Digest digest) {
        digest.with(withdrawn);
        for (String cell : cells) {
            digest.with(cell);
        }
        return new Line(table.name() + "\t" + owner + "\t" + code, digest.hex());
    }
}
