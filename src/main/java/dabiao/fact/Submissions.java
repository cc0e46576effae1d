package dabiao.fact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was handed in, by batch. */
public interface Submissions extends Repository<Submission, Long> {

    Optional<Submission> findByBatch(long batch);

    Optional<Submission> findBySha256(String sha256);

    List<Submission> findByBatchInOrderByBatchDesc(Collection<Long> batches);

    Optional<Submission> findFirstByOrderByBatchDesc();

    /** The newest hundred before a batch, newest first. */
    List<Submission> findTop100ByBatchLessThanOrderByBatchDesc(long batch);
}
