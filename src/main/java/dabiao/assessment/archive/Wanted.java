package dabiao.assessment.archive;

import dabiao.fact.Scope;
import org.jspecify.annotations.Nullable;

/** Which assessments a list shows; null does not restrict. A status without a criterion means that of any criterion. */
public record Wanted(
        Scope scope,
        @Nullable Integer year,
        @Nullable Long runId,
        @Nullable String organisation,
        @Nullable Integer starLevel,
        @Nullable String criterion,
        @Nullable String status,
        @Nullable String flag) {

    /** In the place of a flag: any flag. */
    public static final String ANY_FLAG = "*";

    /** All that somebody may see. */
    public static Wanted within(Scope scope) {
        return new Wanted(scope, null, null, null, null, null, null, null);
    }

    public Wanted year(int year) {
        return new Wanted(scope, year, runId, organisation, starLevel, criterion, status, flag);
    }

    public Wanted run(long runId) {
        return new Wanted(scope, year, runId, organisation, starLevel, criterion, status, flag);
    }

    public Wanted organisation(String organisation) {
        return new Wanted(scope, year, runId, organisation, starLevel, criterion, status, flag);
    }

    public Wanted star(int level) {
        return new Wanted(scope, year, runId, organisation, level, criterion, status, flag);
    }

    public Wanted found(String criterion, String status) {
        return new Wanted(scope, year, runId, organisation, starLevel, criterion, status, flag);
    }

    public Wanted flag(String flag) {
        return new Wanted(scope, year, runId, organisation, starLevel, criterion, status, flag);
    }
}
