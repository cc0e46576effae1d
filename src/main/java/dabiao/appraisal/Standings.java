package dabiao.appraisal;

import dabiao.fact.Appraisal;
import dabiao.fact.Appraisals;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was given for criteria that are left to people. Safe to share. */
@Component
public final class Standings {

    private final Appraisals appraisals;

    Standings(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    /** The one that counts after a batch. */
    public Standing of(Target target, Leeway leeway, long batch) {
        return last(appraisals.of(List.of(target.organisation()), target.year(), batch), target, leeway);
    }

    /** Of all appraisals of the organisation in the year, by day, the one that counts. */
    static Standing last(List<Appraisal> all, Target target, Leeway leeway) {
        return new Standing(all.stream()
                .filter(it -> it.organisation().equals(target.organisation()) && speaksOf(it, target, leeway))
                .reduce((earlier, later) -> later)
                .orElse(null));
    }

    private static boolean speaksOf(Appraisal it, Target target, Leeway leeway) {
        if (leeway.isGraded()) {
            return it.kind().equals(leeway.kind()) && it.grade() != null;
        }
        if (!target.criterion().equals(it.criterion()) || it.marks() == null) {
            return false;
        }
        return leeway.isBySeveral() ? isOf(it, target.raterKind()) : !it.isSelf();
    }

    /** Where nobody asks for a certain kind of rater any of them will do. */
    private static boolean isOf(Appraisal it, String raterKind) {
        return raterKind.isEmpty() || raterKind.equals(it.raterKind());
    }
}
