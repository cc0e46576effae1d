package dabiao.bench.judging;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.Known;
import dabiao.bench.Federation;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Who runs against whom: the shipped rules of three standards in two engines, what does the same by hand, and the branches of all. */
final class Field {

    static final int YEAR = 2023;
    static final LocalDate AFTERWARDS = LocalDate.of(YEAR + 1, 3, 31);

    private static final Set<String> STANDARDS = Set.of("sanhui-yike", "dangjian-jingfei", "dabiao-chuangxing");

    final Assessor assessor;
    final ByHand byHand;
    private final ByEvrete byEvrete;
    final List<Dossier> dossiers = new ArrayList<>();

    /** The sample, and so many branches of the federation. */
    Field(int branches) {
        var rulebook = shipped();
        assessor = Assessor.of(only(rulebook));
        byHand = new ByHand(assessor.rulebook(), YEAR);
        byEvrete = new ByEvrete(assessor.rulebook(), YEAR);
        dossiers.addAll(
                LedgerFolder.read(Path.of("sample-data"), rulebook.vocabulary()).dossiers(YEAR));
        var federation = Federation.like(assessor);
        for (int i = 0; i < branches; i++) {
            dossiers.add(federation.branch(i));
        }
    }

    private static Rulebook shipped() {
        var problems = new Problems();
        var rulebook = RulesFolder.read(Path.of("rules"), problems);
        problems.refuseIfAny();
        return rulebook;
    }

    private static Rulebook only(Rulebook all) {
        var editions = all.editions().stream()
                .filter(it -> STANDARDS.contains(it.standard()))
                .toList();
        return new Rulebook(all.fingerprint(), all.vocabulary(), all.patterns(), editions);
    }

    /** Findings, marks and star, with all that is told of them; no flags, since these standards have none. */
    Assessment byRules(Dossier dossier, LocalDate asOf) {
        return assessor.outline(dossier, asOf, Known.NOTHING);
    }

    /** The same assessment, sentences and rule references included. */
    Assessment byEvrete(Dossier dossier, LocalDate asOf) {
        return byEvrete.judge(dossier, asOf);
    }

    /** The first organisation and day on which rules and hand do not come to equal assessments, and in what; empty where they always do. */
    String difference(List<LocalDate> days) {
        return difference(dossiers, days);
    }

    /** The same of other organisations. */
    String difference(List<Dossier> dossiers, List<LocalDate> days) {
        return first(
                dossiers,
                days,
                (dossier, day) -> Difference.between(byRules(dossier, day), byHand.judge(dossier, day)));
    }

    /** The first organisation and day on which the two engines do not come to equal assessments, and in what; empty where they always do. */
    String differenceOfEngines(List<LocalDate> days) {
        return first(
                dossiers, days, (dossier, day) -> Difference.between(byRules(dossier, day), byEvrete(dossier, day)));
    }

    private static String first(
            List<Dossier> dossiers, List<LocalDate> days, BiFunction<Dossier, LocalDate, String> difference) {
        for (LocalDate day : days) {
            for (Dossier it : dossiers) {
                var found = difference.apply(it, day);
                if (!found.isEmpty()) {
                    return it.organisation().code() + " on " + day + ": " + found;
                }
            }
        }
        return "";
    }
}
