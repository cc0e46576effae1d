package dabiao.yearend;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Years whose stars are final. */
public interface ClosedYears extends Repository<ClosedYear, Integer> {

    Optional<ClosedYear> findByClosedYear(int closedYear);

    /** The earliest first. */
    List<ClosedYear> findAllByOrderByClosedYear();
}
