package dabiao.backup;

import dabiao.event.Deed;
import dabiao.event.Event;

/** All that is kept was copied into a file, and may now be read elsewhere. */
record BackupMade(String by, Manifest manifest) implements Event {

    @Override
    public Deed deed() {
        return Deed.BACKUP_MADE;
    }

    @Override
    public String subject() {
        return "审计记录到第 " + manifest.head().seq() + " 条";
    }

    @Override
    public String after() {
        return "%d 张表，%d 行".formatted(manifest.tables().size(), manifest.rows());
    }
}
