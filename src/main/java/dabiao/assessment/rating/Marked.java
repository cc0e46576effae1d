package dabiao.assessment.rating;

import dabiao.assessment.Points;
import dabiao.assessment.Status;
import org.jspecify.annotations.Nullable;

/** A criterion and what rules and people gave it so far. */
final class Marked {

    private final Verdict verdict;
    private @Nullable Points points;
    private @Nullable Status status;

    Marked(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Null until a rule worked them out. */
    @Nullable
    Points points() {
        return points;
    }

    /** What people being asked for marks makes of the status; null where they were not asked. */
    @Nullable
    Status status() {
        return status;
    }

    void put(Points marks) {
        points = marks;
    }

    void put(Status now) {
        status = now;
    }
}
