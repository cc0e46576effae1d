package dabiao.spark;

import dabiao.assessment.archive.Judged;
import dabiao.report.KeptForm;
import dabiao.yearend.JudgeDossier;
import dabiao.yearend.Reading;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** The second reading: each partition judges its organisations with its share of what all came to together. These results are final. */
final class JudgeStage {

    private JudgeStage() {}

    static JavaRDD<Judged> judge(Facts facts, JavaRDD<Share> shares, Broadcast<Question> asked) {
        var found = facts.read(List.of(asked.value().year()));
        return found.zipPartitions(shares, (some, share) -> judged(some, share.next(), asked.value()));
    }

    private static Iterator<Judged> judged(Iterator<Reading.Found> some, Share share, Question question) {
        var together = Optional.of(share.together(question));
        var judge = new JudgeDossier(question.rules().assessor(), new KeptForm(question.version()), question.basis());
        return Lazily.flatMap(
                some,
                found -> Stream.concat(
                        found.unreadable().entrySet().stream().map(it -> judge.unreadable(it.getKey(), it.getValue())),
                        found.dossiers().stream().map(it -> judge.judge(it, together))));
    }
}
