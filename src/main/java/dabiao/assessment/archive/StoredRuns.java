package dabiao.assessment.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Year-end runs. */
public interface StoredRuns extends Repository<StoredRun, Long> {

    StoredRun save(StoredRun run);

    Optional<StoredRun> findById(long id);

    /** The same; nobody else changes it until the transaction under way has ended. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<StoredRun> findWithLockById(long id);

    /** Counts more results; several programs may do so at once. */
    @Modifying
    @Query("update `year_run` set `done` = `done` + :done, `failed` = `failed` + :failed where `id` = :id")
    void add(long id, long done, long failed);

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
