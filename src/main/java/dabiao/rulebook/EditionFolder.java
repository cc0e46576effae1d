package dabiao.rulebook;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario;
import dabiao.rulebook.scenario.Scenarios;
import dabiao.table.Filled;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one edition: {@code <standard>/<effective>/}. */
final class EditionFolder {

    private static final String STANDARD = "standard.yaml";
    private static final String SCENARIOS = "scenarios.yaml";

    private final String folder;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<Class<?>, List<?>> tables = new LinkedHashMap<>();
    private final Map<Class<?>, String> tableFiles = new LinkedHashMap<>();
    private final List<RuleFile> rules = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private Optional<Standard> choices = Optional.empty();
    private boolean whole;

    EditionFolder(String folder, Vocabulary vocabulary, Problems problems) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Edition read(String standard, LocalDate effective, SortedMap<String, byte[]> files) {
        int before = problems.errors();
        new TreeMap<>(files.tailMap(folder)).forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                take(path, path.substring(folder.length()), bytes);
            }
        });
        if (!files.containsKey(folder + STANDARD)) {
            problems.error("R301", place(STANDARD), "缺少这个文件，", "请照别的标准写一份 standard.yaml。");
        }
        whole = problems.errors() == before;
        return new Edition(standard, effective, choices.orElse(StandardFile.UNREADABLE), tables, rules, scenarios);
    }

    /** Whether all of it could be read. */
    boolean isWhole() {
        return whole;
    }

    private void take(String path, String name, byte[] bytes) {
        if (name.equals(STANDARD)) {
            choices = RuleText.of(path, bytes, problems).map(it -> StandardFile.read(it, problems));
        } else if (name.equals(SCENARIOS)) {
            RuleText.of(path, bytes, problems)
                    .ifPresent(it -> scenarios.addAll(Scenarios.read(it.place().file(), it.text(), problems)));
        } else if (name.endsWith(".drl")) {
            RuleText.of(path, bytes, problems).ifPresent(rules::add);
        } else {
            layout(name).ifPresentOrElse(it -> table(it, name, bytes), () -> unknown(name));
        }
    }

    private static Optional<Layout<? extends Record>> layout(String name) {
        return Edition.TABLES.stream()
                .filter(it -> name.equals(it.file() + ".csv") || name.equals(it.file() + ".xlsx"))
                .findFirst();
    }

    private <T extends Record> void table(Layout<T> layout, String name, byte[] bytes) {
        var other = tableFiles.putIfAbsent(layout.type(), name);
        if (other != null) {
            problems.error("R306", place(name), "“" + layout.title() + "”表有两份，", "另一份是 " + other + "，请只留一份。");
            return;
        }
        var rows = layout.read(place(name).file(), bytes, vocabulary, problems);
        tables.put(layout.type(), rows.stream().map(Filled::row).toList());
    }

    private void unknown(String name) {
        var known = new ArrayList<>(
                Edition.TABLES.stream().map(it -> it.file() + ".csv").toList());
        known.add(STANDARD);
        known.add(SCENARIOS);
        problems.error("R302", place(name), "版本里没有叫这个名字的文件，", Nearest.hint(name, known));
    }

    private Place place(String name) {
        return Place.of(RulesFolder.shown(folder + name));
    }
}
