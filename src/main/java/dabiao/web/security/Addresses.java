package dabiao.web.security;

import static dabiao.access.Role.ADMINISTRATOR;
import static dabiao.access.Role.AUDITOR;
import static dabiao.access.Role.CLERK;
import static dabiao.access.Role.OFFICE;
import static dabiao.access.Role.SUPERIOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dabiao.access.Role;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which role may use which address; the first line that fits decides. What is not named is the office's alone. */
final class Addresses {

    private static final String[] OPEN = {
        "/login",
        "/login/oauth2/**",
        "/oauth2/**",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/favicon.svg",
        "/error",
        "/actuator/health"
    };

    private Addresses() {}

    static void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry it) {
        it.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        it.requestMatchers(OPEN).permitAll();
        it.requestMatchers(GET, "/actuator/metrics/**", "/actuator/prometheus", "/actuator/sbom/**")
                .hasAnyAuthority(names(OFFICE, AUDITOR, ADMINISTRATOR));
        it.requestMatchers("/actuator/**").denyAll();
        it.requestMatchers("/password", "/v3/**").authenticated();
        it.requestMatchers("/api/v1/backup").hasAnyAuthority(names(ADMINISTRATOR));
        it.requestMatchers("/accounts/**").hasAnyAuthority(names(ADMINISTRATOR));
        it.requestMatchers("/audit/**", "/api/v1/audit/**").hasAnyAuthority(names(AUDITOR));
        it.requestMatchers(POST, "/api/v1/year-end-runs/**").hasAnyAuthority(names(OFFICE));
        it.requestMatchers(DELETE, "/api/v1/year-end-runs/**").hasAnyAuthority(names(OFFICE));
        it.requestMatchers("/api/v1/year-end-runs/**").hasAnyAuthority(names(OFFICE, AUDITOR));
        it.requestMatchers("/standards/return").hasAnyAuthority(names(OFFICE));
        it.requestMatchers(GET, "/year-end/**").hasAnyAuthority(names(OFFICE, AUDITOR));
        it.requestMatchers(GET, "/api/v1/drafts/**", "/api/v1/rulebooks/folder", "/drafts/**")
                .hasAnyAuthority(names(OFFICE, AUDITOR));
        it.requestMatchers(HEAD, "/api/v1/drafts/**", "/api/v1/rulebooks/folder", "/drafts/**")
                .hasAnyAuthority(names(OFFICE, AUDITOR));
        it.requestMatchers(POST, "/ledgers/**", "/api/v1/submissions", "/api/v1/assessments")
                .hasAnyAuthority(names(CLERK, SUPERIOR, OFFICE));
        it.requestMatchers(
                        POST,
                        "/api/v1/decisions/*/approval",
                        "/api/v1/decisions/*/rejection",
                        "/decisions/*/approval",
                        "/decisions/*/rejection")
                .hasAnyAuthority(names(SUPERIOR, OFFICE));
        it.requestMatchers(POST, "/api/v1/decisions/**", "/decisions/**")
                .hasAnyAuthority(names(CLERK, SUPERIOR, OFFICE));
        it.requestMatchers(POST, "/api/v1/appraisals/**", "/appraisals/**").hasAnyAuthority(names(SUPERIOR, OFFICE));
        it.requestMatchers(POST, "/api/v1/self-scores/**", "/self-scores/**")
                .hasAnyAuthority(names(CLERK, SUPERIOR, OFFICE));
        it.requestMatchers(GET, "/api/v1/closed-years/**").hasAnyAuthority(names(OFFICE, AUDITOR));
        it.requestMatchers(GET, "/**").hasAnyAuthority(names(CLERK, SUPERIOR, OFFICE, AUDITOR));
        it.requestMatchers(HEAD, "/**").hasAnyAuthority(names(CLERK, SUPERIOR, OFFICE, AUDITOR));
        it.anyRequest().hasAnyAuthority(names(OFFICE));
    }

    private static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }
}
