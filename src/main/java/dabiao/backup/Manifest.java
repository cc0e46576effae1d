package dabiao.backup;

import dabiao.audit.SignedHead;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a backup says of itself; its last entry.
 *
 * @param form of the file; another number is another form
 * @param program version that made it
 * @param schema version of the tables, as migrations number it
 * @param head signed head of the audit trail as it stood in the backup
 */
public record Manifest(
        int form,
        String program,
        String schema,
        LocalDateTime madeAt,
        String madeBy,
        List<Entry> entries,
        SignedHead head) {

    static final int FORM = 1;
    static final String NAME = "manifest.json";
    static final String TABLES = "tables/";
    static final String RULES = "rules/";

    /**
     * One file of the backup.
     *
     * @param rows of a table; 0 for a file of rules
     */
    public record Entry(String name, String sha256, long rows) {

        boolean isTable() {
            return name.startsWith(TABLES);
        }

        String table() {
            return name.substring(TABLES.length(), name.lastIndexOf('.'));
        }

        static String ofTable(String table) {
            return TABLES + table + ".jsonl";
        }
    }

    public Manifest {
        entries = List.copyOf(entries);
    }

    public long rows() {
        return entries.stream().mapToLong(Entry::rows).sum();
    }

    List<Entry> tables() {
        return entries.stream().filter(Entry::isTable).toList();
    }
}
