package dabiao.web.security;

import dabiao.access.Account;
import dabiao.access.Rights;
import dabiao.access.Token;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in: a person, or a system that shows a token.
 *
 * @param login what audit lines call them
 * @param name what pages call them
 */
public record Person(String login, String name, Rights rights, boolean mustChange) implements AuthenticatedPrincipal {

    private static final GrantedAuthority VOUCHED_FOR = new SimpleGrantedAuthority("VOUCHED_FOR");

    static Person of(Account it) {
        return new Person(it.login(), it.name(), it.rights(), it.mustChange());
    }

    static Person of(Token it) {
        return new Person("令牌 " + it.name(), it.name(), it.rights(), false);
    }

    @Override
    public String getName() {
        return login;
    }

    Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority(rights.role().name())));
    }

    /** Signed in by an identity provider, which keeps their password. */
    Authentication vouchedFor() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority(rights.role().name()), VOUCHED_FOR));
    }

    static boolean isVouchedFor(Authentication signedIn) {
        return signedIn.getAuthorities().contains(VOUCHED_FOR);
    }
}
