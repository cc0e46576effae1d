package dabiao.yearend;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.fact.Dossier;
import dabiao.fact.Organisation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges dossiers on one basis, wherever they come from. One that cannot be judged gets a result that says so. Safe to share. */
public final class JudgeDossier {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeDossier.class);

    private final Assessor assessor;
    private final Writing writing;
    private final Basis basis;

    public JudgeDossier(Assessor assessor, Writing writing, Basis basis) {
        this.assessor = assessor;
        this.writing = writing;
        this.basis = basis;
    }

    /** The result, with what was seen when all were looked at together; by its own ledgers alone where that is empty. */
    public Judged judge(Dossier dossier, Optional<Together> together) {
        try {
            var alone = JudgingTime.assess(assessor, dossier, basis.asOf());
            var complete = together.map(it -> it.complete(alone, dossier)).orElse(alone);
            return together.flatMap(it -> it.of(dossier.organisation().code()))
                    .map(it -> writing.settled(complete, basis.batch(), it))
                    .orElseGet(() -> writing.judged(complete, basis.batch()));
        } catch (RuntimeException e) {
            return failed(dossier.organisation(), "评定时出错：", e);
        }
    }

    /** What is kept of an organisation with a row that cannot be read. */
    public Judged unreadable(Organisation organisation, RuntimeException why) {
        return failed(organisation, "台账读不出来：", why);
    }

    private Judged failed(Organisation organisation, String what, RuntimeException why) {
        LOG.error("{} could not be judged for {}.", organisation.code(), basis.assessedYear(), why);
        return writing.failed(organisation, basis, what + why.getMessage());
    }
}
