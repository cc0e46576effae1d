package dabiao.intake.accept;

import dabiao.event.Announce;
import dabiao.event.Refusal;
import dabiao.fact.Batch;
import dabiao.fact.FactStore;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Row;
import dabiao.fact.Submissions;
import dabiao.intake.Change;
import dabiao.intake.Checked;
import dabiao.intake.Submission;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.seal.Kind;
import dabiao.seal.Seals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Takes facts in, whole or not at all: a submission with any error throws {@link Refused} with all of them, and nothing is stored.
 * The same content is accepted once. Safe to share.
 */
@Component
public final class AcceptSubmission {

    private final FactStore facts;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Announce announce;
    private final Seals seals;
    private final Clock clock;

    /** Writers wait for each other in any case; here they wait without a connection, which readers then have. */
    private final ReentrantLock turn = new ReentrantLock(true);

    AcceptSubmission(
            FactStore facts, Submissions submissions, Organisations organisations, Telling telling, Clock clock) {
        this.facts = facts;
        this.submissions = submissions;
        this.organisations = organisations;
        this.announce = telling.announce();
        this.seals = telling.seals();
        this.clock = clock;
    }

    /** How a submission is told, and sealed. */
    @Component
    record Telling(Announce announce, Seals seals) {}

    /** Files that were uploaded together, by the name that the person knows. */
    public Receipt files(Map<String, byte[]> files, CoverSheet cover) {
        var problems = new Problems();
        var digest = Digest.together(files.values().stream().map(Digest::of).toList());
        return accept(Submission.of(files, problems), digest, cover, problems);
    }

    /**
     * What would become of files that were uploaded together. Throws {@link Refused} where they would be refused; stores nothing
     * in any case.
     */
    public Receipt tried(Map<String, byte[]> files, CoverSheet cover) {
        var problems = new Problems();
        var submission = Submission.of(files, problems);
        var digest = Digest.together(files.values().stream().map(Digest::of).toList());
        return tried(submission, digest(digest, cover), cover, problems);
    }

    /** What would become of rows told by heading; see {@link #told}. Stores nothing in any case. */
    public Receipt tried(
            Map<String, ? extends List<? extends Map<String, ?>>> ledgers, byte[] content, CoverSheet cover) {
        var problems = new Problems();
        return tried(Submission.told("请求", ledgers, problems), digest(Digest.of(content), cover), cover, problems);
    }

    private Receipt tried(Submission submission, String digest, CoverSheet cover, Problems problems) {
        var earlier = submissions.findBySha256(digest);
        return earlier.isPresent()
                ? Receipt.again(earlier.get())
                : inTurn(() -> tried(checked(submission, cover, problems), digest, cover, problems));
    }

    /** All tables right within a folder. */
    public Receipt folder(Path folder, CoverSheet cover) {
        var problems = new Problems();
        return accept(Submission.of(folder, problems), digest(folder), cover, problems);
    }

    /** Rows told by heading under the titles of their ledgers, and the bytes in which they came. */
    public Receipt told(
            Map<String, ? extends List<? extends Map<String, ?>>> ledgers, byte[] content, CoverSheet cover) {
        var problems = new Problems();
        return accept(Submission.told("请求", ledgers, problems), Digest.of(content), cover, problems);
    }

    private Receipt accept(Submission submission, String content, CoverSheet cover, Problems problems) {
        try {
            return inTurn(() -> accepted(submission, content, cover, problems));
        } catch (Refused e) {
            Refusal.SUBMISSION.count();
            throw e;
        }
    }

    private Receipt accepted(Submission submission, String content, CoverSheet cover, Problems problems) {
        var digest = digest(content, cover);
        var earlier = submissions.findBySha256(digest);
        if (earlier.isPresent()) {
            return Receipt.again(earlier.get());
        }
        return keep(checked(submission, cover, problems), digest, cover, problems);
    }

    private Receipt inTurn(Supplier<Receipt> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static void allowed(Checked checked, Sender sender, Problems problems) {
        if (sender == Sender.SEVERAL) {
            return;
        }
        checked.stream((fact, place) -> sender.complaint(fact)
                .ifPresent(it ->
                        problems.error("F217", place.at(it.column()), "“" + it.word() + "”不能由一个人填报，", it.remedy())));
    }

    private Checked checked(Submission submission, CoverSheet cover, Problems problems) {
        var known = new KnownSoFar(organisations, facts.newestBatch(), cover.scope());
        var checked = submission.check(known, cover.vocabulary(), problems);
        problems.refuseIfAny();
        within(checked, cover, problems);
        allowed(checked, cover.sender(), problems);
        problems.refuseIfAny();
        return checked;
    }

    /** An organisation that is not in scope is neither changed nor founded. */
    private static void within(Checked checked, CoverSheet cover, Problems problems) {
        if (cover.scope().isWhole()) {
            return;
        }
        checked.stream((fact, place) -> {
            if (fact instanceof Organisation && !cover.scope().includes(fact.code())) {
                problems.error("F216", place.at("编号"), "“" + fact.code() + "”不归您填报，", "请填自己负责的党组织，或者请上级填报。");
            }
        });
    }

    private Receipt tried(Checked checked, String digest, CoverSheet cover, Problems problems) {
        var counts = new LinkedHashMap<String, Map<Change, Long>>();
        var header =
                dabiao.fact.Submission.received(LocalDateTime.now(clock), cover.source(), digest, cover.submittedBy());
        try {
            facts.append(header, batch -> {
                var taking = new Taking(facts, facts.newestBatch() - 1, batch, cover.reason(), problems);
                checked.stream(Row::of, taking::take);
                counts.putAll(taking.done());
                problems.refuseIfAny();
                throw new NothingNew();
            });
        } catch (NothingNew e) {
            return new Receipt(Optional.empty(), false, counts, problems.list());
        }
        throw new IllegalStateException("A trial is always undone.");
    }

    private Receipt keep(Checked checked, String digest, CoverSheet cover, Problems problems) {
        var header =
                dabiao.fact.Submission.received(LocalDateTime.now(clock), cover.source(), digest, cover.submittedBy());
        var counts = new LinkedHashMap<String, Map<Change, Long>>();
        try {
            var because = cover.reason().isEmpty() ? header : header.because(cover.reason());
            Consumer<Batch> writer = batch -> {
                var taking = new Taking(facts, facts.newestBatch() - 1, batch, cover.reason(), problems);
                checked.stream(Row::of, taking::take);
                counts.putAll(taking.done());
                problems.refuseIfAny();
                if (taking.changesNothing()) {
                    throw new NothingNew();
                }
            };
            var kept = announce.doing(() -> facts.append(because, writer), it -> accepted(it, cover));
            return new Receipt(Optional.of(kept), true, counts, problems.list());
        } catch (NothingNew e) {
            return new Receipt(Optional.empty(), false, counts, problems.list());
        }
    }

    private SubmissionAccepted accepted(dabiao.fact.Submission submission, CoverSheet cover) {
        var seal = seals.of(Kind.LEDGERS, String.valueOf(submission.batch()));
        return new SubmissionAccepted(submission, cover.by(), seal.orElseThrow());
    }

    /** The same rows may be handed in again later as a correction of a correction. */
    private static String digest(String content, CoverSheet cover) {
        return cover.reason().isEmpty()
                ? content
                : Digest.of((content + "\n" + cover.reason()).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(Path folder) {
        var digests = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digests.add(Digest.of(file));
            }
        } catch (IOException e) {
            throw new Refused(Problem.error("T100", Place.of(folder.toString()), "文件夹读不出来，", "请确认它存在。"));
        }
        return Digest.together(digests);
    }

    /** Undoes a submission that would be stored without any row. */
    private static final class NothingNew extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingNew() {
            super("Every row is known.", null, false, false);
        }
    }
}
