package dabiao.web.security;

import dabiao.access.Accounts;
import dabiao.access.LoginRate;
import dabiao.access.Role;
import dabiao.access.SignIn;
import dabiao.access.Tokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Two ways in: a token for one request, or a session that begins with the sign-in form or with an identity provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Security {

    private final Refusals refusals;

    Security(Refusals refusals) {
        this.refusals = refusals;
    }

    /** A request with a token has no session, so that nobody can forge it from another page. */
    @Bean
    @Order(1)
    SecurityFilterChain byToken(HttpSecurity http, Tokens tokens) {
        http.securityMatcher(ByToken::isShown)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ByToken(tokens, refusals), AuthorizationFilter.class);
        return shared(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain bySession(
            HttpSecurity http, SignIn signIn, LoginRate rate, Accounts accounts, ByProvider provider) {
        provider.join(http);
        http.authenticationProvider(new ByPassword(signIn, rate))
                .formLogin(
                        it -> it.loginPage("/login").successHandler(arrived()).failureHandler(turnedAway()))
                .logout(it -> it.logoutSuccessUrl("/login?out"))
                .addFilterBefore(new StillThere(accounts, refusals), AuthorizationFilter.class);
        return shared(http).build();
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> refusals.malformed(request, response);
    }

    private HttpSecurity shared(HttpSecurity http) {
        return http.authorizeHttpRequests(Addresses::allow)
                .exceptionHandling(
                        it -> it.authenticationEntryPoint((request, response, e) -> refusals.unknown(request, response))
                                .accessDeniedHandler(refusals::forbidden));
    }

    private static AuthenticationSuccessHandler arrived() {
        var elsewhere = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, signedIn) -> {
            boolean keepsAccounts =
                    signedIn.getPrincipal() instanceof Person it && it.rights().role() == Role.ADMINISTRATOR;
            if (keepsAccounts) {
                response.sendRedirect(request.getContextPath() + "/accounts");
            } else {
                elsewhere.onAuthenticationSuccess(request, response, signedIn);
            }
        };
    }

    private static AuthenticationFailureHandler turnedAway() {
        return (request, response, e) -> response.sendRedirect(
                request.getContextPath() + (e instanceof ByPassword.TooOften ? "/login?often" : "/login?wrong"));
    }
}
