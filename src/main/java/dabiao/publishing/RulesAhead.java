package dabiao.publishing;

import dabiao.assessment.Assessor;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The rules folder read and compiled while the rest of the program starts. It decides nothing: the gate takes from it, once, what it would
 * have made itself of the very same bytes. What has errors or holds strange DRL files is left to the gate as a whole. Safe to share.
 */
public final class RulesAhead {

    private static final CompletableFuture<Optional<Ready>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final AtomicReference<CompletableFuture<Optional<Ready>>> work;

    private RulesAhead(CompletableFuture<Optional<Ready>> work) {
        this.work = new AtomicReference<>(work);
    }

    /** A compiled rulebook and what is worth a look in it. */
    record Ready(Assessor assessor, List<Problem> warnings) {

        Rulebook rulebook() {
            return assessor.rulebook();
        }
    }

    /** Begins with the folder that the settings of this program name. */
    public static void begin(ConfigurableApplicationContext program) {
        var folder = program.getEnvironment().getRequiredProperty("dabiao.rules");
        var work = CompletableFuture.supplyAsync(() -> ready(Path.of(folder)));
        program.getBeanFactory().registerSingleton("rulesAhead", new RulesAhead(work));
    }

    /** Where nothing was begun. */
    static RulesAhead none() {
        return new RulesAhead(NOTHING);
    }

    /** What was made of these very files; empty if nothing was, or it was taken before. Waits for what was begun. */
    Optional<Ready> take(Map<String, byte[]> files) {
        try {
            return work.getAndSet(NOTHING)
                    .join()
                    .filter(it -> it.rulebook().fingerprint().equals(RulesFolder.fingerprint(files)));
        } catch (CompletionException e) {
            // Whatever it was, the gate meets it as well and can say so.
            return Optional.empty();
        }
    }

    private static Optional<Ready> ready(Path folder) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        return problems.hasErrors() || !rulebook.rules().stream().allMatch(ShippedRules::contains)
                ? Optional.empty()
                : Optional.of(new Ready(Assessor.of(rulebook), problems.list()));
    }
}
