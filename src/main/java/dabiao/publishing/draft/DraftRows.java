package dabiao.publishing.draft;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DraftRows extends Repository<Draft, Long> {

    Draft save(Draft draft);

    Optional<Draft> findById(long id);

    /** Newest first. */
    List<Draft> findAllByOrderByIdDesc();

    List<Draft> findByStateOrderById(DraftState state);
}
