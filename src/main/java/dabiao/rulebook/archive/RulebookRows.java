package dabiao.rulebook.archive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface RulebookRows extends Repository<StoredRulebook, String> {

    String ALL = """
            select r.`fingerprint`, a.`activated_at`, a.`activated_by`, r.`editions`
            from `rulebook` r join `activation` a on a.`fingerprint` = r.`fingerprint`
            where a.`id` = (select max(b.`id`) from `activation` b where b.`fingerprint` = r.`fingerprint`)
            """;

    @Query(ALL + " and r.`fingerprint` = :fingerprint")
    Optional<StoredRulebook> find(String fingerprint);

    @Query(ALL + " order by a.`id` desc")
    List<StoredRulebook> list();

    @Query(ALL + " and a.`id` = (select max(c.`id`) from `activation` c)")
    Optional<StoredRulebook> inForce();
}
