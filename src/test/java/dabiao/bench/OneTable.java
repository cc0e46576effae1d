package dabiao.bench;

import dabiao.bench.judging.JudgingBench;
import dabiao.impact.ImpactBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every figure of the year end in one table: each bench in a process of its own, one after another, what it says besides on the way.
 * Takes about two hours; arguments name the ones to run. Needs {@code target/dabiao.jar}.
 */
public final class OneTable {

    private static final List<Bench> ALL = List.of(
            new Bench(FirstAssessment.class, "-Xmx256m", "target/dabiao.jar 3"),
            new Bench(ImpactBench.class, "-Xmx2g", "3000 6"),
            new Bench(JudgingBench.class, "-Xmx2g", ""),
            new Bench(FactInExplanationOut.class, "-Xmx1g", "H2 1000 60 50"),
            new Bench(FactInExplanationOut.class, "-Xmx1g", "MARIADB 1000 60 50"),
            new Bench(IntakeBench.class, "-Xmx1g", "1000000 1"),
            new Bench(
                    YearEndBench.class,
                    "-Xmx512m -XX:+UseParallelGC -XX:+UseTransparentHugePages",
                    "2500 5000 10000 20000"),
            new Bench(KilledRuns.class, "-Xmx2g", "5000 25 60000"));

    private OneTable() {}

    /** A class with a main method, what Java is told, and what the bench is. */
    private record Bench(Class<?> main, String options, String arguments) {

        List<String> command() {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(words(options));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
            command.addAll(words(arguments));
            return command;
        }

        private static List<String> words(String text) {
            return Stream.of(text.split(" ")).filter(it -> !it.isEmpty()).toList();
        }
    }

    public static void main(String[] args) {
        var wanted = List.of(args);
        var lines = ALL.stream()
                .filter(it -> wanted.isEmpty() || wanted.contains(it.main().getSimpleName()))
                .flatMap(it -> figures(it).stream())
                .toList();
        System.out.println("\n| what | must | came to |\n|---|---|---|");
        lines.forEach(System.out::println);
    }

    /** One that fails is a line too. */
    private static List<String> figures(Bench bench) {
        System.out.println("\n" + bench.main().getSimpleName() + " " + bench.arguments());
        var figures = new ArrayList<String>();
        try {
            var process = new ProcessBuilder(bench.command())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var said = process.inputReader(StandardCharsets.UTF_8)) {
                said.lines()
                        .peek(System.out::println)
                        .forEach(it -> Figure.line(it).ifPresent(figures::add));
            }
            if (process.waitFor() != 0) {
                figures.add("| %s | | failed |".formatted(bench.main().getSimpleName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return figures;
    }
}
