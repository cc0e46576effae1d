package dabiao.decision;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a wish. */
final class Faults {

    /** Code of a request that cannot be. */
    static final String CODE = "D422";

    /** Words that an override may set. */
    private static final List<String> STATUSES = List.of("达标", "不达标");

    private static final int LONGEST = 2_000;
    private static final int LONGEST_REFERENCE = 200;
    private static final int EARLIEST = 1921;
    private static final int LATEST = 2999;

    private final Wish wish;
    private final Rulebook rulebook;
    private final Problems problems;

    private Faults(Wish wish, Rulebook rulebook, Problems problems) {
        this.wish = wish;
        this.rulebook = rulebook;
        this.problems = problems;
    }

    static void find(Wish wish, Rulebook rulebook, Problems problems) {
        var faults = new Faults(wish, rulebook, problems);
        faults.lengths();
        faults.days();
        faults.words();
        faults.subject();
    }

    static Place at(String field) {
        return Place.of("请求").at(field);
    }

    private void lengths() {
        brief("reason", wish.reason(), LONGEST);
        brief("evidence", wish.evidence(), LONGEST);
        brief("reference", wish.reference(), LONGEST_REFERENCE);
    }

    private void brief(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "写了 " + text.length() + " 个字，", "最多 " + most + " 个字。");
        }
    }

    private void days() {
        if (isOdd(wish.from()) || wish.to() != null && isOdd(wish.to())) {
            wrong("from", "起止日期是 %s 至 %s，".formatted(wish.from(), wish.to()), "请核对年份。");
        }
        if (wish.to() != null && wish.to().isBefore(wish.from())) {
            wrong("to", "止日 %s 早于起日 %s，".formatted(wish.to(), wish.from()), "请核对起止日期，两天都算在内。");
        }
        if (wish.to() == null && wish.kind() != Sought.OVERRIDE) {
            wrong("to", "没有填写，", "请写明到哪一天为止，当天算在内。");
        }
    }

    private void words() {
        if (wish.reason().isEmpty()) {
            wrong("reason", "没有填写，", "请写明理由。");
        }
        if (wish.kind() == Sought.ATTESTATION && wish.evidence().isEmpty()) {
            wrong("evidence", "没有填写，", "佐证认定要写明凭什么认定。");
        }
        if (wish.kind() == Sought.OVERRIDE && wish.reference().isEmpty()) {
            wrong("reference", "没有填写，", "评定更正要有党组织的决定文号。");
        }
        if (wish.kind() != Sought.OVERRIDE && !wish.content().isEmpty()) {
            wrong("content", "写的是“" + wish.content() + "”，", "只有评定更正才填改成什么。");
        }
    }

    private void subject() {
        if (wish.kind() == Sought.OVERRIDE && wish.subject().equals(Wish.STAR)) {
            star();
            return;
        }
        var criterion = criteria().filter(it -> it.id().equals(wish.subject())).findFirst();
        if (criterion.isEmpty()) {
            var known = criteria().map(Criterion::id).distinct().toList();
            wrong("subject", "没有指标“" + wish.subject() + "”，", Nearest.hint(wish.subject(), known));
        } else if (wish.kind() == Sought.OVERRIDE) {
            marks(criterion.get());
        }
    }

    private void star() {
        var levels = rulebook.editions().stream()
                .flatMap(it -> it.stars().stream())
                .map(it -> String.valueOf(it.level()))
                .distinct()
                .sorted()
                .toList();
        if (!levels.contains(wish.content()) && !wish.content().equals("0")) {
            wrong("content", "写的是“" + wish.content() + "”，", "应填星级的等级：0（不定星）、" + String.join("、", levels) + "。");
        }
    }

    private void marks(Criterion criterion) {
        if (STATUSES.contains(wish.content())) {
            return;
        }
        var most = most(criterion);
        var marks = number(wish.content());
        if (marks.isEmpty() || marks.get().signum() < 0 || marks.get().compareTo(most) > 0) {
            wrong(
                    "content",
                    "写的是“" + wish.content() + "”，",
                    "应填“达标”“不达标”，或者 0 到 %s 之间的得分。".formatted(most.toPlainString()));
        }
    }

    /** A criterion that only adds marks has no full ones but a cap. */
    private static BigDecimal most(Criterion criterion) {
        var full = criterion.full();
        var cap = criterion.cap();
        return full != null && full.signum() > 0 ? full : cap == null ? BigDecimal.ZERO : cap;
    }

    private Stream<Criterion> criteria() {
        return rulebook.editions().stream().map(Edition::criteria).flatMap(List::stream);
    }

    private void wrong(String field, String what, String remedy) {
        problems.error(CODE, at(field), what, remedy);
    }

    private static boolean isOdd(LocalDate day) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST;
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
