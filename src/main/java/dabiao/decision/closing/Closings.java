package dabiao.decision.closing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Years that somebody wanted closed. */
public interface Closings extends Repository<Closing, Long> {

    Closing save(Closing closing);

    Optional<Closing> findFirstByClosingYearAndStateOrderByIdDesc(int closingYear, String state);

    /** Newest first. */
    List<Closing> findAllByOrderByIdDesc();
}
