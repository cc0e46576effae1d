package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One pass over all rows of a submission, ledger by ledger, so that each can refer to those before. Not thread-safe. */
final class Check {

    private final Roll roll;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Resolution resolution;
    private final References references;
    private final Duplicates duplicates;
    private final Contradictions contradictions;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final long most;
    private int againstOthers;
    private long rows;
    private long all;

    /** @param most rows that may come in together */
    Check(Roll roll, Vocabulary vocabulary, Problems problems, long most) {
        this.roll = roll;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.most = most;
        this.resolution = new Resolution(roll);
        this.references = new References(roll, problems);
        this.duplicates = new Duplicates(problems);
        this.contradictions = new Contradictions(problems);
    }

    void part(Part part) {
        int before = problems.errors();
        againstOthers = 0;
        rows = 0;
        part.check(vocabulary, problems, new Layout.Takers<>(this::row, this::half));
        if (problems.errors() - before > againstOthers) {
            roll.unsound(part.ledger().type());
        }
        counts.merge(part.ledger().title(), rows, Long::sum);
    }

    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Checked done(List<Part> parts) {
        references.parents();
        return new Checked(parts, vocabulary, roll, problems.hasErrors() ? Map.of() : counts);
    }

    /** A row of which some cells could not be read: what could is held against the rest all the same. */
    private void half(Fact written, Place place) {
        if (isTooMany(place)) {
            return;
        }
        int before = problems.errors();
        contradictions.within(written, place);
        references.organisation(written, place);
        againstOthers += problems.errors() - before;
    }

    private void row(Fact written, Place place) {
        if (isTooMany(place)) {
            return;
        }
        int before = problems.errors();
        var fact = resolution.of(written);
        duplicates.check(fact, place);
        contradictions.check(fact, place);
        references.check(fact, place);
        roll.add(fact);
        rows++;
        againstOthers += problems.errors() - before;
    }

    /** The first row beyond the limit is a problem; it and those behind it are not looked at. */
    private boolean isTooMany(Place place) {
        all++;
        if (all == most + 1) {
            problems.error("F218", place, "到这一行已超过一次可交的 " + most + " 行，", "请分几次提交。");
        }
        return all > most;
    }
}
