package dabiao.cli;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.fact.Submission;
import dabiao.fact.Submissions;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.intake.accept.Sender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of sample ledgers: one folder for each year. */
@Component
final class SampleYears {

    private static final String SOURCE = "样例台账 ";

    private final String folder;
    private final AcceptSubmission accept;
    private final Submissions submissions;
    private final RulebookInForce inForce;

    SampleYears(
            @Value("${dabiao.sample-data:}") String folder,
            AcceptSubmission accept,
            Submissions submissions,
            RulebookInForce inForce) {
        this.folder = folder;
        this.accept = accept;
        this.submissions = submissions;
        this.inForce = inForce;
    }

    /** Takes each year in that is not there yet, the earliest first; nothing where an office keeps ledgers of its own. */
    List<Integer> takeIn(PrintWriter out) {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder)) || holdsOthers()) {
            return List.of();
        }
        var years = years(Path.of(folder));
        years.forEach(it -> out.println(SOURCE + it + "：" + words(accept(it))));
        return years;
    }

    private Receipt accept(int year) {
        var cover = new CoverSheet(
                SOURCE + year, "启动", "启动", "", inForce.rulebook().vocabulary(), Scope.WHOLE, Sender.SEVERAL);
        return accept.folder(Path.of(folder, String.valueOf(year)), cover);
    }

    private boolean holdsOthers() {
        return submissions
                .findByBatch(1)
                .map(Submission::source)
                .filter(it -> !it.startsWith(SOURCE))
                .isPresent();
    }

    private static List<Integer> years(Path folder) {
        try (var below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.matches("20\\d\\d"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Receipt receipt) {
        var counts = receipt.counts().entrySet().stream()
                .map(it -> it.getKey() + " "
                        + it.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .collect(Collectors.joining("、"));
        return receipt.sentence() + (counts.isEmpty() ? "" : counts + "。");
    }
}
