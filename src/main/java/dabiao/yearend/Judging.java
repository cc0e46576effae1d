package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RankingRow;
import dabiao.fact.Dossier;
import dabiao.fact.Organisation;
import dabiao.yearend.settle.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and judges organisations on one basis. One that cannot be judged gets a result that says so. Safe to share. */
public final class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Reading reading;
    private final Assessor assessor;
    private final Writing writing;
    private final Basis basis;
    private final JudgeDossier judge;
    private final PutAside aside = new PutAside(PutAside.room());

    public Judging(Reading reading, Assessor assessor, Writing writing, Basis basis) {
        this.reading = reading;
        this.assessor = assessor;
        this.writing = writing;
        this.basis = basis;
        this.judge = new JudgeDossier(assessor, writing, basis);
    }

    /** The result of one organisation by its own ledgers. */
    public Judged alone(Organisation organisation) {
        return judged(organisation, Optional.empty());
    }

    /** The result of one organisation when all were looked at together, as a run comes to it. */
    public Judged amongAll(Organisation organisation) {
        var all = SettleYear.of(
                assessor,
                (year, taker) -> reading.forEach(year, basis.batch(), taker),
                basis.assessedYear(),
                basis.asOf());
        return judged(organisation, Optional.of(all.together()));
    }

    LookTogether together(LookTogether.Watching watching) {
        return new LookTogether(reading, new LookTogether.JudgeAside(assessor, writing, aside), basis, watching);
    }

    /** Hands over the results of a stretch, some at a time; those of a part of it once it is to stop. */
    void judge(Stretch stretch, Together together, BooleanSupplier stopping, Consumer<List<Judged>> keep) {
        for (Stretch.Part it : stretch.parts()) {
            if (!stopping.getAsBoolean()) {
                keep.accept(judged(it, together, stopping));
            }
        }
    }

    private List<Judged> judged(Stretch.Part part, Together together, BooleanSupplier stopping) {
        var judged = new ArrayList<Judged>();
        var left = new HashSet<String>();
        for (String it : part.wanted()) {
            var ready = together.concerns(it) ? Optional.<Judged>empty() : aside(it, together, List.of());
            ready.ifPresentOrElse(judged::add, () -> left.add(it));
        }
        part.only(left).forEach(it -> read(it, together, stopping, judged::add));
        judged.sort(Comparator.comparing(it -> it.head().organisation()));
        return judged;
    }

    /** The result that was put aside; nothing where none was, or where it cannot be settled, and then it is to be judged again. */
    private Optional<Judged> aside(String organisation, Together together, List<Flag> more) {
        try {
            return aside.of(organisation).map(it -> writing.settled(it, together.of(organisation), more));
        } catch (RuntimeException e) {
            LOG.warn("What was put aside of {} is of no use.", organisation, e);
            return Optional.empty();
        }
    }

    /** Those that a flag speaks of that comparing raised, and those whose result was not put aside. */
    private void read(Stretch.Part part, Together together, BooleanSupplier stopping, Consumer<Judged> judged) {
        var found = reading.read(part.slice(), List.of(basis.assessedYear()), basis.batch());
        found.unreadable().forEach((organisation, why) -> {
            if (part.wants(organisation)) {
                judged.accept(judge.unreadable(organisation, why));
            }
        });
        for (Dossier it : found.dossiers()) {
            if (part.wants(it.organisation()) && !stopping.getAsBoolean()) {
                judged.accept(read(it, together));
            }
        }
    }

    private Judged read(Dossier dossier, Together together) {
        return aside(dossier.organisation().code(), together, together.found().flags(dossier))
                .orElseGet(() -> judge.judge(dossier, Optional.of(together)));
    }

    /** Rankings of the points contest in the form in which they are kept. */
    List<RankingRow> written(List<Ranking> rankings) {
        return rankings.stream().flatMap(it -> writing.ranked(it).stream()).toList();
    }

    /** The standard of each criterion in the year. */
    Map<String, String> standards() {
        var last = LocalDate.of(basis.assessedYear(), 12, 31);
        var standards = new HashMap<String, String>();
        assessor.rulebook().editions().stream()
                .filter(it -> !it.effective().isAfter(last))
                .forEach(edition -> edition.criteria().forEach(it -> standards.put(it.id(), edition.standard())));
        return standards;
    }

    private Judged judged(Organisation organisation, Optional<Together> together) {
        var found = reading.read(organisation, basis.assessedYear(), basis.batch());
        return found.dossiers().stream()
                .findFirst()
                .map(it -> judge.judge(it, together))
                .orElseGet(() -> judge.unreadable(
                        organisation,
                        found.unreadable().getOrDefault(organisation, new IllegalStateException("没有台账"))));
    }
}
