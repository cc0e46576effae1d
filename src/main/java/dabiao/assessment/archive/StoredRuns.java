package dabiao.assessment.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Year-end runs. */
public interface StoredRuns extends Repository<StoredRun, Long> {

    StoredRun save(StoredRun run);

    Optional<StoredRun> findById(long id);

    /** Newest first. */
    List<StoredRun> findByAssessedYearOrderByIdDesc(int assessedYear);

    /** Newest first. */
    List<StoredRun> findAllByOrderByIdDesc();

    default Optional<StoredRun> find(Basis basis) {
        return findByAssessedYearAndAsOfAndFingerprintAndBatch(
                basis.assessedYear(), basis.asOf(), basis.fingerprint(), basis.batch());
    }

    Optional<StoredRun> findByAssessedYearAndAsOfAndFingerprintAndBatch(
            int assessedYear, LocalDate asOf, String fingerprint, long batch);
}
