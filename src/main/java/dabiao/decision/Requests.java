package dabiao.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Decisions that were asked for. */
public interface Requests extends Repository<Request, Long> {

    Request save(Request request);

    Optional<Request> findById(long id);

    /** Newest first. */
    List<Request> findAllByOrderByIdDesc();

    /** Newest first. */
    List<Request> findByStateOrderByIdDesc(String state);

    boolean existsByState(String state);
}
