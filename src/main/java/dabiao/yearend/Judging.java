package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RankingRow;
import dabiao.fact.Dossier;
import dabiao.fact.FactStore;
import dabiao.fact.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Reads and judges organisations on one basis. One that cannot be judged gets a result that says so. Safe to share. */
public final class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private static final int AT_ONCE = 100;

    private final FactStore facts;
    private final Assessor assessor;
    private final Writing writing;
    private final Basis basis;

    public Judging(FactStore facts, Assessor assessor, Writing writing, Basis basis) {
        this.facts = facts;
        this.assessor = assessor;
        this.writing = writing;
        this.basis = basis;
    }

    /** The result of one organisation by its own ledgers, as a run comes to it. */
    public Judged alone(Organisation organisation) {
        var failed = new ArrayList<Judged>();
        return oneByOne(List.of(organisation), failed).stream()
                .map(this::judge)
                .findFirst()
                .orElseGet(() -> failed.get(0));
    }

    /** The result of one organisation when all were looked at together; empty where that changes nothing. */
    public Optional<Judged> together(String organisation) {
        var together = new SettleYear(assessor, this::forEach, basis.assessedYear(), basis.asOf()).together();
        return facts.dossier(organisation, basis.assessedYear(), basis.batch()).flatMap(it -> settled(it, together));
    }

    /** The results of a stretch; of a part of it once it is to stop. */
    List<Judged> judge(Stretch stretch, BooleanSupplier stopping) {
        var judged = new ArrayList<Judged>();
        for (Dossier dossier : dossiers(stretch, judged)) {
            if (stopping.getAsBoolean()) {
                return judged;
            }
            judged.add(judge(dossier));
        }
        return judged;
    }

    /** Looks at all organisations together and hands over the results that this changes, some at a time. */
    void settle(Consumer<List<Judged>> taker) {
        var together = new SettleYear(assessor, this::forEach, basis.assessedYear(), basis.asOf()).together();
        var changed = new ArrayList<Judged>();
        forEach(basis.assessedYear(), dossier -> {
            settled(dossier, together).ifPresent(changed::add);
            if (changed.size() >= AT_ONCE) {
                taker.accept(List.copyOf(changed));
                changed.clear();
            }
        });
        taker.accept(changed);
    }

    /** How the objects of the points contest stand, in the form in which that is kept. */
    List<RankingRow> rankings() {
        return new SettleYear(assessor, this::forEach, basis.assessedYear(), basis.asOf())
                .rankings().stream().flatMap(it -> writing.ranked(it).stream()).toList();
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

    private Optional<Judged> settled(Dossier dossier, Together together) {
        var settled = together.of(dossier.organisation().code());
        try {
            var assessment = JudgingTime.assess(assessor, dossier, basis.asOf());
            var complete = together.complete(assessment, dossier);
            return settled.map(it -> writing.settled(complete, basis.batch(), it))
                    .or(() -> complete == assessment
                            ? Optional.empty()
                            : Optional.of(writing.judged(complete, basis.batch())));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} keeps the result that says what is wrong.",
                    dossier.organisation().code(),
                    e);
            return Optional.empty();
        }
    }

    private void forEach(int year, Consumer<Dossier> taker) {
        facts.forEachDossier("", year, basis.batch(), taker);
    }

    private Judged judge(Dossier dossier) {
        try {
            return writing.judged(JudgingTime.assess(assessor, dossier, basis.asOf()), basis.batch());
        } catch (RuntimeException e) {
            return failed(dossier.organisation(), "评定时出错：", e);
        }
    }

    private List<Dossier> dossiers(Stretch stretch, List<Judged> failed) {
        try {
            return facts.dossiers(stretch.slice(), basis.assessedYear(), basis.batch()).stream()
                    .filter(it -> stretch.wants(it.organisation().code()))
                    .toList();
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return oneByOne(stretch.organisations().values(), failed);
        }
    }

    /** Some row cannot be read; whose it is shows when each is read alone. */
    private List<Dossier> oneByOne(Collection<Organisation> organisations, List<Judged> failed) {
        var dossiers = new ArrayList<Dossier>();
        for (Organisation it : organisations) {
            try {
                facts.dossier(it.code(), basis.assessedYear(), basis.batch()).ifPresent(dossiers::add);
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                failed.add(failed(it, "台账读不出来：", e));
            }
        }
        return dossiers;
    }

    private Judged failed(Organisation organisation, String what, RuntimeException why) {
        LOG.error("{} could not be judged for {}.", organisation.code(), basis.assessedYear(), why);
        return writing.failed(organisation, basis, what + why.getMessage());
    }
}
