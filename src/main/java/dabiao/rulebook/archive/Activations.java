package dabiao.rulebook.archive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every time that a rulebook was put in force. */
public interface Activations extends Repository<Activation, Long> {

    /** Newest first. */
    List<Activation> findAllByOrderByIdDesc();

    /** Those of one rulebook, newest first. */
    List<Activation> findByFingerprintOrderByIdDesc(String fingerprint);

    Optional<Activation> findFirstByOrderByIdDesc();
}
