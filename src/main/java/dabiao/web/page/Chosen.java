package dabiao.web.page;

import dabiao.assessment.archive.StoredRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year that a person looks at.
 *
 * @param years that have been judged, newest first
 * @param run whose results are shown; null if the year has not been judged
 */
public record Chosen(
        int year, List<Integer> years, @Nullable StoredRun run) {

    public boolean isJudged() {
        return run != null;
    }

    /** The run that is shown, or a page that says that there is none. */
    public StoredRun judged() {
        if (run == null) {
            throw new Absent(
                    years.isEmpty()
                            ? "还没有考核过任何年度。请先上报台账，再由党务办公室进行年终考核。"
                            : year + " 年度还没有考核。请在总览里另选年度，或者由党务办公室先进行年终考核。");
        }
        return run;
    }

    /** Number of the run that is shown. */
    public long runId() {
        Long id = judged().id();
        return id == null ? 0 : id;
    }
}
