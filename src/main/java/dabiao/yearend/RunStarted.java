package dabiao.yearend;

import dabiao.assessment.archive.StoredRun;
import dabiao.event.Deed;
import dabiao.event.Event;

/** A year-end run was begun, or goes on after it had stopped. */
public record RunStarted(StoredRun run, String by) implements Event {

    @Override
    public Deed deed() {
        return Deed.RUN_STARTED;
    }

    @Override
    public String subject() {
        return subject(run);
    }

    @Override
    public String after() {
        return counted(run);
    }

    @Override
    public String rulebook() {
        return run.fingerprint();
    }

    static String subject(StoredRun run) {
        return "%d 年度，考核日 %s，台账到第 %d 批".formatted(run.assessedYear(), run.asOf(), run.batch());
    }

    static String counted(StoredRun run) {
        return "编号 %d：共 %d 个党组织，已考核 %d 个，失败 %d 个".formatted(run.id(), run.total(), run.done(), run.failed());
    }
}
