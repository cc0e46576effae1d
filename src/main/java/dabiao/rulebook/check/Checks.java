package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.Standard.Source;
import java.time.LocalDate;
import java.util.List;

/** All checks of a rulebook that was read. */
public final class Checks {

    private Checks() {}

    /** Checks the editions that could be read whole, so that one slip is not said twice. */
    public static void check(Rulebook rulebook, List<Edition> whole, Problems problems) {
        new References(rulebook, whole, problems).check();
        new Lint(whole, problems).check();
        new National(rulebook, whole, problems).check();
    }

    /** Points out documents whose text was last compared over a year before a day, in the newest edition of each standard. */
    public static void sources(Rulebook rulebook, LocalDate today, Problems problems) {
        for (String standard : rulebook.standards()) {
            rulebook.editions().stream()
                    .filter(it -> it.standard().equals(standard))
                    .reduce((earlier, later) -> later)
                    .ifPresent(it -> it.choices().sources().forEach(source -> old(source, it, today, problems)));
        }
    }

    private static void old(Source source, Edition edition, LocalDate today, Problems problems) {
        var checked = source.checkedOn();
        if (checked != null && LocalDate.parse(checked).plusYears(1).isBefore(today)) {
            String what = "依据%s上次核对是 %s，到 %s 已超过一年，".formatted(source.title(), checked, today);
            problems.warning("R362", edition.place("standard.yaml").at("依据"), what, "请对照原文，再把“核对”改成当天。");
        }
    }
}
