package dabiao.web.security;

import dabiao.access.LoginRate;
import dabiao.access.SignIn;
import dabiao.event.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs people in who fill in the form. */
final class ByPassword implements AuthenticationProvider {

    private final SignIn signIn;
    private final LoginRate rate;

    ByPassword(SignIn signIn, LoginRate rate) {
        this.signIn = signIn;
        this.rate = rate;
    }

    /** Too many tries from one address. */
    static final class TooOften extends BadCredentialsException {

        private static final long serialVersionUID = 1L;

        TooOften() {
            super("Too many tries.");
        }
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        if (tried.getDetails() instanceof WebAuthenticationDetails it && rate.isTooOften(it.getRemoteAddress())) {
            Refusal.SIGN_IN.count();
            throw new TooOften();
        }
        return signIn.with(tried.getName(), String.valueOf(tried.getCredentials()))
                .map(it -> Person.of(it).signedIn())
                .orElseThrow(ByPassword::wrong);
    }

    private static BadCredentialsException wrong() {
        Refusal.SIGN_IN.count();
        return new BadCredentialsException("Wrong login or password.");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
