package dabiao.publishing;

import dabiao.assessment.YearCalendar;
import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.row.Cycle;
import dabiao.yearend.ClosedYear;
import dabiao.yearend.ClosedYears;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editions that judged a closed year: not one byte of them may change, a correction is a new edition. Safe to share. */
@Component
public final class FrozenEditions {

    private static final String CHANGED = "R702";
    private static final String REMOVED = "R703";

    private final ClosedYears years;
    private final KnownRulebooks rulebooks;

    FrozenEditions(ClosedYears years, KnownRulebooks rulebooks) {
        this.years = years;
        this.rulebooks = rulebooks;
    }

    /** The editions that may not change, {@code sanhui-yike/2022-01-01}, each with the first year that it judged and that is closed. */
    public SortedMap<String, Integer> years() {
        var byEdition = new TreeMap<String, Integer>();
        for (ClosedYear year : years.findAllByOrderByClosedYear()) {
            rulebooks
                    .find(year.fingerprint())
                    .ifPresent(it -> used(rulebooks.read(it), year.closedYear())
                            .forEach(folder -> byEdition.putIfAbsent(
                                    folder.substring(0, folder.length() - 1), year.closedYear())));
        }
        return byEdition;
    }

    /** The editions that judge a year under a rulebook, and that closing it would freeze. */
    public List<String> of(String fingerprint, int year) {
        return rulebooks
                .find(fingerprint)
                .map(it -> used(rulebooks.read(it), year).stream()
                        .map(folder -> folder.substring(0, folder.length() - 1))
                        .toList())
                .orElse(List.of());
    }

    /** Says of each file that is not as a closed year knew it, which year that was. */
    public void touched(SortedMap<String, byte[]> files, Problems problems) {
        years.findAllByOrderByClosedYear()
                .forEach(it ->
                        rulebooks.find(it.fingerprint()).ifPresent(rulebook -> touched(it, rulebook, files, problems)));
    }

    private void touched(ClosedYear year, StoredRulebook rulebook, SortedMap<String, byte[]> files, Problems problems) {
        var kept = rulebooks.files(rulebook);
        for (String folder : used(rulebooks.read(rulebook), year.closedYear())) {
            if (files.keySet().stream().noneMatch(it -> it.startsWith(folder))) {
                problems.error(
                        REMOVED,
                        Place.of(RulesFolder.shown(folder)),
                        "%d 年度已按它定星，不能删去，".formatted(year.closedYear()),
                        "请放回原来的文件夹。");
            } else {
                paths(folder, kept, files).forEach(it -> compare(year, it, kept.get(it), files.get(it), problems));
            }
        }
    }

    private static void compare(
            ClosedYear year, String path, byte @Nullable [] kept, byte @Nullable [] now, Problems problems) {
        if (!Arrays.equals(kept, now)) {
            var what = kept == null ? "不能加文件" : now == null ? "不能删去" : "不能修改";
            problems.error(
                    CHANGED,
                    Place.of(RulesFolder.shown(path)),
                    "%d 年度已按它定星，%s，".formatted(year.closedYear(), what),
                    "请把原文件放回去，复制为新版本再改。");
        }
    }

    private static SortedSet<String> paths(String folder, Map<String, byte[]> kept, Map<String, byte[]> files) {
        var paths = new TreeSet<String>();
        kept.keySet().stream().filter(it -> it.startsWith(folder)).forEach(paths::add);
        files.keySet().stream().filter(it -> it.startsWith(folder)).forEach(paths::add);
        return paths;
    }

    /** Folders of the editions that judged some period of the year. */
    private static SortedSet<String> used(Rulebook rulebook, int year) {
        var used = new TreeSet<String>();
        for (Edition edition : rulebook.editions()) {
            var months = new YearCalendar(year, edition.choices().monthStartsOn()).periods(Cycle.MONTH);
            boolean judged = months.stream()
                    .anyMatch(it -> rulebook.inForce(edition.standard(), it.first())
                            .filter(inForce -> inForce.id().equals(edition.id()))
                            .isPresent());
            if (judged) {
                used.add(edition.id() + "/");
            }
        }
        return used;
    }
}
