package dabiao.intake;

import dabiao.fact.Activity;
import dabiao.fact.Award;
import dabiao.fact.Body;
import dabiao.fact.Document;
import dabiao.fact.Due;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Money;
import dabiao.fact.Organisation;
import dabiao.fact.PointsEntry;
import dabiao.fact.Tenure;
import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Words;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks what a row says about others: its organisation and that one's life, its body, its members. Not thread-safe. */
final class References {

    /** Ledgers of what happens within the life of an organisation, and the column of the day on which it does. */
    private static final Map<Class<?>, String> DAYS = Map.of(
            Activity.class, "召开日期",
            Money.class, "日期",
            PointsEntry.class, "日期",
            Document.class, "印发日期",
            Body.class, "设立日期",
            Due.class, "月份");

    /** Ledgers that name members, and the column in which they do. */
    private static final Map<Class<?>, String> MEMBERS =
            Map.of(Activity.class, "参加人员", Tenure.class, "党员", Due.class, "党员", Award.class, "党员");

    private final Roll roll;
    private final Problems problems;
    private final Map<Place, Organisation> children = new LinkedHashMap<>();
    private final Map<String, String> hints = new HashMap<>();

    References(Roll roll, Problems problems) {
        this.roll = roll;
        this.problems = problems;
    }

    void check(Fact fact, Place place) {
        if (fact instanceof Organisation organisation) {
            if (organisation.parent() != null) {
                children.put(place, organisation);
            }
            return;
        }
        var organisation = roll.organisation(fact.organisation());
        if (organisation.isEmpty()) {
            unknown("F203", fact.organisation(), place.at("党组织"));
            return;
        }
        life(fact, organisation.get(), place);
        body(fact, place);
        members(fact, place);
    }

    /** Checks the organisation alone, of a row that could be read only in part; nothing where that cell is missing. */
    void organisation(Fact fact, Place place) {
        String code = fact.organisation();
        if (!(fact instanceof Organisation)
                && code != null
                && !code.isEmpty()
                && roll.organisation(code).isEmpty()
                && roll.named(code).size() != 1) {
            unknown("F203", code, place.at("党组织"));
        }
    }

    /** Checks the parents of organisations, which may come in after their children. */
    void parents() {
        children.forEach((place, child) -> {
            String parent = child.parent();
            if (parent == null
                    || roll.organisation(parent).isEmpty() && roll.named(parent).size() != 1) {
                unknown("F204", String.valueOf(parent), place.at("上级"));
            } else if (parent.equals(child.code()) || parent.equals(child.name())) {
                problems.error("F204", place.at("上级"), "上级写成了自己，", "请填上一级党组织的编号。");
            }
        });
    }

    private void unknown(String code, String organisation, Place place) {
        if (roll.isUnsound(Organisation.class)) {
            return;
        }
        var named = roll.named(organisation);
        if (named.size() > 1) {
            problems.error(
                    code, place, "叫“" + organisation + "”的党组织不止一个，", "请写编号，可用的有：" + String.join("、", named) + "。");
            return;
        }
        problems.error(code, place, "没有编号或名称为“" + organisation + "”的党组织，", hint(organisation));
    }

    private String hint(String organisation) {
        return hints.computeIfAbsent(organisation, it -> {
            var known = roll.organisations();
            return known.isEmpty() ? "请先交“党组织”台账。" : Nearest.hint(it, known);
        });
    }

    private void life(Fact fact, Organisation organisation, Place place) {
        String column = DAYS.get(fact.getClass());
        if (column == null) {
            return;
        }
        var first = fact.date();
        var last = fact instanceof Due ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
        var dissolved = organisation.dissolved();
        if (last.isBefore(organisation.established())) {
            outside(place.at(column), first, "早于“" + organisation.code() + "”的成立日期 " + organisation.established());
        } else if (dissolved != null && first.isAfter(dissolved)) {
            outside(place.at(column), first, "晚于“" + organisation.code() + "”的撤销日期 " + dissolved);
        }
    }

    private void outside(Place place, LocalDate day, String why) {
        problems.error("F205", place, day + " " + why + "，", "请核对日期和党组织。");
    }

    private void body(Fact fact, Place place) {
        String body = fact.body();
        if (body == null || roll.isUnsound(Body.class)) {
            return;
        }
        var bodies = roll.bodies(fact.organisation());
        if (!bodies.contains(body)) {
            problems.error(
                    "F206",
                    place.at("党小组"),
                    "“" + fact.organisation() + "”没有编号为“" + body + "”的内设机构，",
                    bodies.isEmpty() ? "请先交“内设机构”台账。" : Nearest.hint(body, bodies));
        }
    }

    private void members(Fact fact, Place place) {
        String column = MEMBERS.get(fact.getClass());
        if (column == null || roll.isUnsound(Member.class)) {
            return;
        }
        Words people = fact.people();
        for (String member : people) {
            if (!roll.hasMember(member, fact.organisation())) {
                problems.error("F207", place.at(column), "“" + member + "”不在任何党员名册上，", "请核对党员编号，或先交“党员”台账。");
            }
        }
    }
}
