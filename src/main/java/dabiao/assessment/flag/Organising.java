package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Tenure;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Committees and Party groups, the size and the term of an organisation. */
final class Organising {

    private Organising() {}

    static List<Evidence> withoutBody(Case it) {
        var kinds = it.settings().words("机构类型");
        var bodies = bodies(it, kinds);
        return Case.each(it.activities("活动类型"), activity -> {
            var code = activity.body();
            return isKnown(code, activity.heldOn(), bodies)
                    ? null
                    : code == null ? "当时没有设立" + kinds : "当时没有编号为 %s 的%s".formatted(code, kinds);
        });
    }

    private static List<Body> bodies(Case it, Words kinds) {
        return it.facts().dossier().all(Body.class).stream()
                .filter(body -> kinds.contains(body.kind()))
                .toList();
    }

    private static boolean isKnown(@Nullable String code, LocalDate day, List<Body> bodies) {
        for (Body it : bodies) {
            if (on(it, day) && (code == null || it.code().equals(code))) {
                return true;
            }
        }
        return false;
    }

    /** Bodies without a meeting in months in which another body of their kind met. */
    static List<Evidence> missingBodies(Case it) {
        var kinds = it.settings().words("机构类型");
        Map<Integer, Set<String>> met = new HashMap<>();
        for (Activity activity : it.activities("活动类型")) {
            var code = activity.body();
            if (code != null && activity.heldOn().getYear() == it.year()) {
                met.computeIfAbsent(activity.heldOn().getMonthValue(), month -> new HashSet<>())
                        .add(code);
            }
        }
        return Case.each(bodies(it, kinds), body -> missing(it, body, met));
    }

    private static @Nullable String missing(Case it, Body body, Map<Integer, Set<String>> met) {
        var months = new ArrayList<String>();
        for (int month = 1; month <= it.monthsEnded(); month++) {
            var first = LocalDate.of(it.year(), month, 1);
            boolean throughout = on(body, first) && on(body, first.plusMonths(1).minusDays(1));
            var others = met.getOrDefault(month, Set.of());
            if (throughout && !others.isEmpty() && !others.contains(body.code())) {
                months.add(String.valueOf(month));
            }
        }
        return months.isEmpty() ? null : String.join("、", months) + " 月没有记录";
    }

    static boolean on(Body body, LocalDate day) {
        return !body.from().isAfter(day) && (body.to() == null || !body.to().isBefore(day));
    }

    static List<Evidence> size(Case it) {
        var roster = it.facts().roster(it.lastDay());
        if (!isLooked(it) || roster.isEmpty()) {
            return List.of();
        }
        long full = it.fullMembers(it.lastDay());
        if (roster.size() > it.settings().number("党员上限")) {
            return about(it, "在册党员 %d 人".formatted(roster.size()));
        }
        return full < it.settings().number("正式党员下限") ? about(it, "正式党员 %d 人".formatted(full)) : List.of();
    }

    /** A committee where there are too few full members, none where there are enough, or one too large or too small. */
    static List<Evidence> committee(Case it) {
        if (!isLooked(it) || it.facts().roster(it.lastDay()).isEmpty()) {
            return List.of();
        }
        long full = it.fullMembers(it.lastDay());
        boolean set = it.facts().bodies(it.settings().words("机构类型").toString()).stream()
                .anyMatch(body -> on(body, it.lastDay()));
        boolean enough = full >= it.settings().number("设委下限");
        if (set != enough) {
            return about(it, "正式党员 %d 人，%s支委会".formatted(full, set ? "设有" : "没有设"));
        }
        long seats = seats(it);
        boolean odd = set
                && seats > 0
                && (seats < it.settings().number("委员下限")
                        || seats > it.settings().number("委员上限"));
        return odd ? about(it, "支委会委员 %d 人".formatted(seats)) : List.of();
    }

    private static long seats(Case it) {
        var posts = it.settings().words("委员职务");
        var holders = new HashSet<String>();
        for (Tenure tenure : it.facts().dossier().all(Tenure.class)) {
            if (posts.contains(tenure.what()) && tenure.on(it.lastDay())) {
                holders.add(tenure.member());
            }
        }
        return holders.size();
    }

    static List<Evidence> termOver(Case it) {
        var organisation = it.facts().organisation();
        var election = organisation.lastElection();
        Integer years = organisation.termYears();
        var extended = organisation.termExtendedTo();
        if (election == null || years == null || !organisation.existsOn(it.lastDay())) {
            return List.of();
        }
        var over = extended != null ? extended : election.plusYears(years);
        return over.isBefore(it.lastDay()) ? about(it, "%s 换届，任期到 %s".formatted(election, over)) : List.of();
    }

    private static boolean isLooked(Case it) {
        return it.settings().words("组织类型").contains(it.facts().organisation().kind())
                && it.facts().organisation().existsOn(it.lastDay());
    }

    private static List<Evidence> about(Case it, String reason) {
        return List.of(new Evidence(it.facts().organisation(), reason));
    }
}
