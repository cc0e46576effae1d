package dabiao.bench.judging;

import dabiao.bench.Figure;
import dabiao.fact.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Branches judged in a second, by the rules, by hand and by the same rules in another engine, one thread and two, in one run. Nothing is
 * measured before all have come to equal assessments, to the last word, for every branch on several days. Memory is cleared as year ends are
 * run with it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseParallelGC"})
public class JudgingBench {

    private static final int BRANCHES = 300;
    private static final String BY_HAND = "byHand";

    private Field field = new Field(0);

    /** Which branch is next; each thread goes round by itself. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;

        Dossier of(List<Dossier> dossiers) {
            next = next + 1 == dossiers.size() ? 0 : next + 1;
            return dossiers.get(next);
        }
    }

    @Setup
    public void fill() {
        field = new Field(BRANCHES);
    }

    /** The assessment that the rules come to, every word of it, by Java that knows these standards alone. */
    @Benchmark
    public Object byHand(Turn turn) {
        return field.byHand.judge(turn.of(field.dossiers), Field.AFTERWARDS);
    }

    /** Findings, marks and star, with every note and reason: the assessment that all three come to. */
    @Benchmark
    public Object rules(Turn turn) {
        return field.byRules(turn.of(field.dossiers), Field.AFTERWARDS);
    }

    /** The same rules and stages with Evrete in the place of Drools; to the last word the same assessment. */
    @Benchmark
    public Object evrete(Turn turn) {
        return field.byEvrete(turn.of(field.dossiers), Field.AFTERWARDS);
    }

    /** The same with what would lift the branch to the next star. */
    @Benchmark
    public Object rulesAndLift(Turn turn) {
        return field.assessor.assess(turn.of(field.dossiers), Field.AFTERWARDS);
    }

    public static void main(String[] args) throws RunnerException {
        refuseDifferences();
        var results = new ArrayList<RunResult>();
        for (int threads = 1; threads <= 2; threads++) {
            results.addAll(new Runner(new OptionsBuilder()
                            .include(JudgingBench.class.getName())
                            .threads(threads)
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run());
        }
        table(results);
    }

    private static void refuseDifferences() {
        var days = List.of(Field.AFTERWARDS, LocalDate.of(2023, 6, 30), LocalDate.of(2023, 9, 15));
        var field = new Field(BRANCHES);
        var difference = field.difference(days) + field.differenceOfEngines(days);
        if (!difference.isEmpty()) {
            throw new IllegalStateException("They do not come to the same. " + difference);
        }
    }

    private static void table(Collection<RunResult> results) {
        System.out.println("threads | who | branches/s | of by hand | KB allocated per branch");
        for (RunResult it : results) {
            var hand = results.stream()
                    .filter(other ->
                            other.getParams().getThreads() == it.getParams().getThreads()
                                    && who(other).equals(BY_HAND))
                    .findFirst()
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "%d | %s | %,.0f | %.2f | %.0f%n",
                    it.getParams().getThreads(),
                    who(it),
                    score(it),
                    score(it) / score(hand),
                    allocated(it));
            if (!who(it).equals(BY_HAND)) {
                tell(it, hand);
            }
        }
    }

    private static void tell(RunResult it, RunResult hand) {
        int threads = it.getParams().getThreads();
        new Figure(
                        "judging by %s / hand-written, %d thread(s)".formatted(who(it), threads),
                        who(it).equals("rules") && threads == 1 ? "0.75" : "",
                        "%.2f (%,.0f and %,.0f branches/s, %.0f KB a branch)"
                                .formatted(score(it) / score(hand), score(it), score(hand), allocated(it)))
                .tell();
    }

    /** KB a branch. */
    private static double allocated(RunResult it) {
        return it.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024;
    }

    private static double score(RunResult it) {
        return it.getPrimaryResult().getScore();
    }

    private static String who(RunResult it) {
        return it.getPrimaryResult().getLabel();
    }
}
