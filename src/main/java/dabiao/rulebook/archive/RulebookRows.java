package dabiao.rulebook.archive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RulebookRows extends Repository<StoredRulebook, String> {

    Optional<StoredRulebook> findByFingerprint(String fingerprint);

    List<StoredRulebook> findAllByOrderByActivatedAtDescFingerprint();

    Optional<StoredRulebook> findFirstByOrderByActivatedAtDescFingerprint();
}
