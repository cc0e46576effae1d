package dabiao.impact;

import com.sun.management.OperatingSystemMXBean;
import dabiao.assessment.Assessor;
import dabiao.bench.Figure;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.report.ImpactTable;
import dabiao.report.ImpactViews;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * From a saved number to the impact shown, over as many branches as asked for (3,000), made by copying the sample ones. Prints each
 * round; the first are cold.
 */
public final class ImpactBench {

    private static final int YEAR = 2023;
    private static final String TABLE = "sanhui-yike/2022-01-01/frequency.csv";
    private static final String ROW = "SH-01,党员大会,,每季度,";

    private ImpactBench() {}

    public static void main(String[] args) throws IOException {
        int branches = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        var folder = copied(Path.of("rules"));
        var before = assessor(folder);
        var dossiers = dossiers(before, branches);
        System.out.printf(
                "%d branches, %d processors%n",
                dossiers.size(), Runtime.getRuntime().availableProcessors());
        var asOf = LocalDate.of(YEAR + 1, 3, 31);
        var preview = Preview.of(before, dossiers, asOf, Map.of());
        for (int round = 0; round < rounds; round++) {
            save(folder, round % 2 + 2);
            var last = round(folder, before, preview);
            if (round == rounds - 1) {
                last.tell(branches);
            }
            long start = System.nanoTime();
            Preview.of(before, dossiers, asOf, Map.of());
            System.out.printf("   the other side, kept from then on: %d ms%n", since(start));
        }
    }

    /** In milliseconds: until the rules were read and checked, until the impact was shown. */
    private record Took(long read, long shown) {

        void tell(int branches) {
            new Figure("a number saved → rules read, checked and ready", "", read + " ms").tell();
            new Figure("a number saved → its impact on %,d branches shown".formatted(branches), "", shown + " ms")
                    .tell();
        }
    }

    private static Took round(Path folder, Assessor before, Preview preview) {
        long start = System.nanoTime();
        long cpu = cpu();
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        problems.refuseIfAny();
        var after = Assessor.of(rulebook, before);
        long read = since(start);
        var impact = preview.of(after);
        long judged = since(start);
        var text = ImpactTable.text(ImpactViews.of(impact));
        long shown = since(start);
        System.out.printf(
                "saved → shown %d ms (read and checked %d, judged and compared %d, in words %d); processor time %d ms; %d of %d move, %d characters%n",
                shown,
                read,
                judged - read,
                shown - judged,
                cpu() - cpu,
                impact.moved(),
                impact.organisations(),
                text.length());
        return new Took(read, shown);
    }

    /** Of all threads, so that it can be told when other programs use the same processors. */
    private static long cpu() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Assessor assessor(Path folder) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        problems.refuseIfAny();
        return Assessor.of(rulebook);
    }

    private static void save(Path folder, int least) throws IOException {
        var file = folder.resolve(TABLE);
        Files.writeString(file, Files.readString(file).replaceFirst(ROW + "\\d", ROW + least));
    }

    private static Path copied(Path rules) throws IOException {
        var folder = Files.createTempDirectory("impact");
        try (var files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(rules.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    private static List<Dossier> dossiers(Assessor assessor, int branches) {
        var samples =
                LedgerFolder.read(Path.of("sample-data"), assessor.rulebook().vocabulary()).dossiers(YEAR).stream()
                        .filter(it -> it.organisation().kind().equals("党支部"))
                        .toList();
        return IntStream.range(0, branches)
                .mapToObj(it -> copy(samples.get(it % samples.size()), "%s-%04d", it))
                .toList();
    }

    private static Dossier copy(Dossier sample, String pattern, int number) {
        var code = pattern.formatted(sample.organisation().code(), number);
        var facts = new ArrayList<Fact>();
        for (Layout<? extends Record> ledger : Ledgers.ALL) {
            rows(ledger, sample, code, facts);
        }
        return Dossier.of((Organisation) facts.get(0), sample.year(), facts);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> void rows(Layout<T> ledger, Dossier sample, String code, List<Fact> into) {
        var name = ledger.type() == Organisation.class ? "code" : "organisation";
        Column column = ledger.columns().stream()
                .filter(it -> it.component().equals(name))
                .findFirst()
                .orElseThrow();
        sample.all((Class<Fact>) (Class<?>) ledger.type())
                .forEach(it -> into.add((Fact) ledger.with((T) it, column, code)));
    }
}
