package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Appraisal;
import dabiao.fact.Member;
import dabiao.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The grades of the yearly appraisal of members. */
final class Grading {

    private Grading() {}

    private static List<Appraisal> grades(Case it) {
        var kinds = it.settings().words("评定类型");
        var grades = new ArrayList<Appraisal>();
        for (Appraisal one : it.all(Appraisal.class)) {
            if (kinds.contains(one.kind()) && one.grade() != null && one.object() != null) {
                grades.add(one);
            }
        }
        return grades;
    }

    /** Full members of the last day without a grade, where others have one. */
    static List<Evidence> ungraded(Case it) {
        Set<String> graded =
                grades(it).stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet());
        return graded.isEmpty()
                ? List.of()
                : Case.each(
                        it.facts().roster(it.lastDay()),
                        member -> member.fullOn(it.lastDay()) && !graded.contains(member.code()) ? "没有评定等次" : null);
    }

    static List<Evidence> tooEarly(Case it) {
        var probationary = it.facts().dossier().all(Member.class).stream()
                .filter(member -> !member.fullOn(it.lastDay()))
                .map(Member::code)
                .collect(Collectors.toSet());
        return Case.each(
                grades(it),
                one -> one.people().stream().anyMatch(probationary::contains)
                        ? "%s，当年末是预备党员".formatted(it.facts().nameOf(String.valueOf(one.object())))
                        : null);
    }

    static List<Evidence> tooManyBest(Case it) {
        Words best = it.settings().words("等次");
        var share = it.settings().share("比例");
        var found =
                grades(it).stream().filter(one -> best.containsAny(one.tags())).toList();
        long full = it.fullMembers(it.lastDay());
        return full > 0 && Case.compare(found.size(), share, full) > 0
                ? List.of(new Evidence(
                        it.facts().organisation(),
                        "正式党员 %d 人，%s %d 人，超过 %s".formatted(full, best, found.size(), share)))
                : List.of();
    }
}
