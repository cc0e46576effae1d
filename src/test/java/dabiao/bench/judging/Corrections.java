package dabiao.bench.judging;

import dabiao.assessment.Finding;
import dabiao.assessment.Overruled;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.fact.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Party body set itself (评定更正): a criterion or the star. Of several decisions the one that began last holds. */
final class Corrections {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");

    private final Branch branch;

    Corrections(Branch branch) {
        this.branch = branch;
    }

    Finding of(Finding it) {
        var by = branch.decisions.isEmpty() ? null : decision(it.id());
        return by == null ? it : set(it, by);
    }

    StarRating of(StarRating it) {
        var by = branch.decisions.isEmpty() ? null : decision("星级");
        return by == null ? it : set(it, by);
    }

    private @Nullable Decision decision(String subject) {
        Decision latest = null;
        for (Decision it : branch.decisions) {
            if (it.kind().equals("评定更正")
                    && it.subject().equals(subject)
                    && holds(it)
                    && (latest == null || isLater(it, latest))) {
                latest = it;
            }
        }
        return latest;
    }

    private boolean holds(Decision it) {
        return it.covers(branch.day, branch.day)
                && Branch.byTwo(it)
                && it.reference() != null
                && !it.reference().isBlank();
    }

    private static boolean isLater(Decision it, Decision than) {
        int order = it.from().compareTo(than.from());
        return order > 0 || order == 0 && it.code().compareTo(than.code()) > 0;
    }

    private static Finding set(Finding it, Decision by) {
        var full = it.points().full();
        var content = by.content() == null ? "" : by.content();
        switch (content) {
            case "达标" -> {
                return set(it, full.max(it.points().earned()), Status.MET, by);
            }
            case "不达标" -> {
                return set(it, BigDecimal.ZERO, Status.NOT_MET, by);
            }
            default -> {
                return NUMBER.matcher(content).matches() ? set(it, new BigDecimal(content).min(full), by) : it;
            }
        }
    }

    private static Finding set(Finding it, BigDecimal marks, Decision by) {
        var less = marks.signum() == 0 ? Status.NOT_MET : Status.PARTLY_MET;
        return set(it, marks, marks.compareTo(it.points().full()) >= 0 ? Status.MET : less, by);
    }

    private static Finding set(Finding it, BigDecimal marks, Status status, Decision by) {
        var old = it.points();
        var overruled = new Overruled(by, words(it.status(), old.earned()), words(status, marks));
        var points = new Points(old.full(), old.raw(), marks, true, old.deductions(), overruled.sentence());
        return it.overruled(status, points, Remedy.NOT_NEEDED, overruled);
    }

    private static String words(Status status, BigDecimal marks) {
        return status.word() + "、" + Part.plain(marks) + " 分";
    }

    private static StarRating set(StarRating it, Decision by) {
        var content = by.content() == null ? "" : by.content();
        if (content.length() != 1 || content.charAt(0) < '0' || content.charAt(0) > '5') {
            return it;
        }
        int level = content.charAt(0) - '0';
        var overruled = new Overruled(by, it.name(), Stars.name(level));
        var reasons = new ArrayList<>(it.reasons());
        reasons.add(overruled.sentence());
        return new StarRating(level, overruled.set() + Overruled.MARK, it.provisional(), reasons, overruled);
    }
}
