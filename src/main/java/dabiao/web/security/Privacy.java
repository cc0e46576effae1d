package dabiao.web.security;

import dabiao.access.Role;
import dabiao.event.Announce;
import dabiao.fact.MemberNames;
import dabiao.report.Mask;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who reads the names of members: a branch's own clerk, and the Party office on its pages. Others, and whoever takes names out of the
 * system, give a reason with the request ({@code reason}), which is written down; without one, names are hidden. Safe to share.
 */
@Component
public final class Privacy {

    private static final String NOTED = Privacy.class.getName();
    private static final int LONGEST = 200;

    private final MemberNames names;
    private final Scopes scopes;
    private final Announce announce;

    Privacy(MemberNames names, Scopes scopes, Announce announce) {
        this.names = names;
        this.scopes = scopes;
        this.announce = announce;
    }

    /** What has to be hidden of an organisation from whoever asks now; nothing where the program itself asks. */
    public Mask of(String organisation) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof Person person)) {
            return Mask.NONE;
        }
        var hidden = reads(person, asked.getRequest()) ? List.<String>of() : names.of(organisation);
        return Mask.of(hidden, scopes.of(person.rights()));
    }

    private boolean reads(Person person, HttpServletRequest request) {
        var role = person.rights().role();
        return role == Role.CLERK || role == Role.OFFICE && !takesOut(request) || hasReason(person, request);
    }

    /** Files, and ledgers sent to another system. */
    private static boolean takesOut(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/forms/") || path.endsWith("/facts") || path.endsWith(".csv");
    }

    private boolean hasReason(Person person, HttpServletRequest request) {
        var reason = reason(request.getParameter("reason"));
        if (reason.isEmpty()) {
            return false;
        }
        if (request.getAttribute(NOTED) == null) {
            request.setAttribute(NOTED, reason);
            announce.doing(() -> {}, new NamesRead(person.login(), request.getRequestURI(), reason));
        }
        return true;
    }

    private static String reason(@Nullable String given) {
        var reason = given == null ? "" : given.strip();
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
