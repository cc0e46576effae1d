package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Member;
import dabiao.fact.PointsEntry;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roster itself, and points that were entered. */
final class Enrolling {

    private Enrolling() {}

    /** Members of one name and birthday under different codes. */
    static List<Evidence> twice(Case it) {
        var first = new HashMap<String, Member>();
        return Case.each(it.facts().roster(it.lastDay()), member -> {
            if (member.birth() == null) {
                return null;
            }
            var other = first.putIfAbsent(member.name() + member.birth(), member);
            return other == null || other.code().equals(member.code())
                    ? null
                    : "与 %s 姓名、出生日期相同".formatted(other.code());
        });
    }

    static List<Evidence> oddDates(Case it) {
        var roster = it.facts().roster(it.lastDay());
        boolean kept = roster.stream().anyMatch(member -> member.birth() != null);
        return Case.each(roster, member -> oddDate(it, member, kept));
    }

    private static @Nullable String oddDate(Case it, Member member, boolean birthsAreKept) {
        var birth = member.birth();
        var full = member.fullFrom();
        if (birth == null && birthsAreKept) {
            return "没有出生日期";
        }
        if (birth != null && birth.plusYears(it.settings().number("年龄")).isAfter(member.admitted())) {
            return "%s 出生，%s 入党".formatted(birth, member.admitted());
        }
        if (full == null) {
            var until = member.admitted().plusYears(it.settings().number("预备年数"));
            return until.isBefore(it.lastDay()) ? "%s 入党，没有转正日期".formatted(member.admitted()) : null;
        }
        return full.isBefore(member.admitted()) ? "转正日期 %s 早于入党日期 %s".formatted(full, member.admitted()) : null;
    }

    /** Points over the most that one entry may give, or entered by the very person. */
    static List<Evidence> oddPoints(Case it) {
        var most = it.settings().amount("单次上限");
        return Case.each(it.all(PointsEntry.class), one -> {
            if (one.points().compareTo(most) > 0) {
                return "单次 %s 分，上限 %s 分".formatted(one.points().toPlainString(), most.toPlainString());
            }
            var by = one.enteredBy();
            return by != null
                            && (by.equals(one.object()) || by.equals(it.facts().nameOf(one.object())))
                    ? "由本人录入"
                    : null;
        });
    }
}
