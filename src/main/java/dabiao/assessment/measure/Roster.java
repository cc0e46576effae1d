package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Member;
import dabiao.rulebook.row.Moment;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The members whom a row is about, and how the explanation names them. */
record Roster(List<Member> members, String said) {

    /** Those on the roster at the declared moment of a period, or on the assessment day where that comes first. */
    static Roster of(Cell cell, Moment moment, Words conditions, Period period) {
        boolean stretch = moment == Moment.THROUGHOUT || moment == Moment.ANY_DAY;
        var day = until(stretch ? period.last() : day(cell, moment, period), cell);
        var all = stretch ? during(cell, moment, period, day) : cell.facts().roster(day);
        var members = conditions.isEmpty() ? all : holding(cell, all, day);
        var whom = conditions.isEmpty() ? "党员" : conditions.toString();
        var when = stretch ? moment.word() : cell.facts().written(day);
        return new Roster(members, when + " 在册" + whom + "计 " + members.size() + " 人");
    }

    private static List<Member> holding(Cell cell, List<Member> all, LocalDate day) {
        var members = new ArrayList<Member>(all.size());
        for (Member it : all) {
            if (Conditions.holds(cell.task().members(), it, cell.facts(), day)) {
                members.add(it);
            }
        }
        return members;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.size();
    }

    private static LocalDate day(Cell cell, Moment moment, Period period) {
        return Life.dayOf(moment, period, cell.task().plan().calendar().wholeYear());
    }

    private static LocalDate until(LocalDate day, Cell cell) {
        return day.isAfter(cell.facts().asOf()) ? cell.facts().asOf() : day;
    }

    private static List<Member> during(Cell cell, Moment moment, Period period, LocalDate last) {
        var known = new Period(period.label(), period.cycle(), period.index(), period.first(), last);
        return cell.facts().dossier().all(Member.class).stream()
                .filter(it -> Life.of(it).holds(moment, known, known))
                .toList();
    }
}
