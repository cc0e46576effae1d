package dabiao.intake;

import dabiao.fact.Body;
import dabiao.fact.Ledgers;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Layout;
import dabiao.table.Sheet;
import dabiao.table.Sheets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the parts of a submission and remembers which ledgers could not be opened. Not thread-safe. */
final class Parts {

    private static final Set<Class<?>> REFERRED_TO = Set.of(Organisation.class, Body.class, Member.class);

    private final Problems problems;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Class<?>> unsound = new HashSet<>();

    Parts(Problems problems) {
        this.problems = problems;
    }

    void file(String name, Path path) {
        int before = problems.errors();
        add(name, Sheets.of(name, path, problems), before);
    }

    void file(String name, byte[] bytes) {
        int before = problems.errors();
        add(name, Sheets.of(name, bytes, problems), before);
    }

    void told(String name, String title, List<? extends Map<String, ?>> rows) {
        var ledger = Ledgers.filed(title);
        if (ledger.isPresent()) {
            parts.add(new Part.Told(ledger.get(), name, rows));
            return;
        }
        var titles = Ledgers.ALL.stream().map(Layout::title).toList();
        problems.error("F201", Place.of(name).at(title), "没有这种台账，", Nearest.hint(title, titles));
        unsound.addAll(REFERRED_TO);
    }

    /** In the order of ledgers, organisations first. */
    List<Part> inOrder() {
        return parts.stream()
                .sorted(Comparator.comparingInt(it -> Ledgers.ALL.indexOf(it.ledger())))
                .toList();
    }

    /** Ledgers that were handed in but cannot be relied on to be complete. */
    Set<Class<?>> unsound() {
        return unsound;
    }

    private void add(String name, List<Sheet> sheets, int before) {
        if (problems.errors() > before) {
            Recognition.named(Recognition.title(name))
                    .ifPresentOrElse(it -> unsound.add(it.type()), () -> unsound.addAll(REFERRED_TO));
        }
        for (Sheet sheet : sheets) {
            if (!Recognition.isNote(sheet)) {
                Recognition.of(sheet, problems).ifPresent(it -> parts.add(new Part.Written(it, sheet)));
            }
        }
    }
}
