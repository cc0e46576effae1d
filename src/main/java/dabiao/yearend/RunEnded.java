package dabiao.yearend;

import dabiao.assessment.archive.StoredRun;
import dabiao.event.Deed;
import dabiao.event.Event;
import dabiao.seal.Seal;

/**
 * Nobody works on a year-end run any more: it is done, was cancelled or was interrupted.
 *
 * @param seal of all results that it has
 */
public record RunEnded(StoredRun run, String by, Seal seal) implements Event {

    @Override
    public Deed deed() {
        return switch (RunStatus.valueOf(run.status())) {
            case DONE -> Deed.RUN_FINISHED;
            case CANCELLED -> Deed.RUN_CANCELLED;
            case INTERRUPTED, RUNNING -> Deed.RUN_INTERRUPTED;
        };
    }

    @Override
    public String subject() {
        return RunStarted.subject(run);
    }

    @Override
    public String after() {
        return seal.below(RunStarted.counted(run));
    }

    @Override
    public String rulebook() {
        return run.fingerprint();
    }
}
