package dabiao.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Everybody who may sign in. */
public interface Accounts extends Repository<Account, String> {

    Optional<Account> findByLogin(String login);

    List<Account> findAllByOrderByLogin();

    long count();

    Account save(Account account);
}
