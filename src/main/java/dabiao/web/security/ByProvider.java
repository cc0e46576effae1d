package dabiao.web.security;

import dabiao.access.Account;
import dabiao.access.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signs people in whom the organisation's own identity provider (OpenID Connect) vouches for. It says who they are, the accounts kept
 * here say what they may do: without an account of that login nobody gets in. Nothing of this is there unless a provider is configured.
 */
@Component
final class ByProvider {

    private final Optional<ClientRegistrationRepository> providers;
    private final Accounts accounts;
    private final String claim;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    ByProvider(
            ObjectProvider<ClientRegistrationRepository> providers,
            Accounts accounts,
            @Value("${dabiao.oidc-login-claim:preferred_username}") String claim) {
        this.providers = Optional.ofNullable(providers.getIfAvailable());
        this.accounts = accounts;
        this.claim = claim;
    }

    /** Where the sign-in page leads for a provider; empty where none is configured. */
    Optional<Entrance> entrance() {
        return providers
                .filter(Iterable.class::isInstance)
                .flatMap(it -> StreamSupport.stream(((Iterable<?>) it).spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .findFirst())
                .map(it -> new Entrance("/oauth2/authorization/" + it.getRegistrationId(), it.getClientName()));
    }

    /** A link of the sign-in page. */
    public record Entrance(String path, String name) {}

    void join(HttpSecurity http) {
        if (providers.isPresent()) {
            http.oauth2Login(it -> it.loginPage("/login")
                    .successHandler(this::vouchedFor)
                    .failureHandler((request, response, e) ->
                            response.sendRedirect(request.getContextPath() + "/login?provider")));
        }
    }

    private void vouchedFor(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        var account = account(vouched);
        SecurityContextHolder.clearContext();
        if (account.isEmpty()) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/login?unknown");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Person.of(account.get()).vouchedFor());
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }

    private Optional<Account> account(Authentication vouched) {
        return vouched.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getClaimAsString(claim))
                        .flatMap(accounts::findByLogin)
                        .filter(it -> !it.disabled())
                : Optional.empty();
    }
}
