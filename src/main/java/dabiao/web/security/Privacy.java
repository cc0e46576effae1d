package dabiao.web.security;

import dabiao.access.Role;
import dabiao.event.Announce;
import dabiao.fact.MemberNames;
import dabiao.fact.Scope;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.report.Mask;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who reads the names of members: a branch's own clerk, and the Party office on its pages. Others give a reason with the request
 * ({@code reason}), which is written down; without one, names are hidden from them. Whoever takes a file or a ledger with names out of
 * the system owes a reason in any case, or asks to have them hidden ({@code names=hidden}). Safe to share.
 */
@Component
public final class Privacy {

    /** Code of a problem: a reason has to be given for what contains names. */
    public static final String REASON_OWED = "W428";

    /** Code of a problem: a reason has to be given for the audit trail, which tells of people throughout. */
    public static final String AUDIT_OWED = "W429";

    /** The parameter that holds the reason. */
    public static final String REASON = "reason";

    /** The parameter that says {@code hidden} where no names are needed. */
    public static final String NAMES = "names";

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

    /**
     * What has to be hidden of an organisation from whoever asks now; nothing where the program itself asks. Where a reason is owed,
     * hiding the first name throws {@link Refused}.
     */
    public Mask of(String organisation) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)
                || signedIn == null
                || !(signedIn.getPrincipal() instanceof Person person)) {
            return Mask.NONE;
        }
        var scope = scopes.of(person.rights());
        if (hasReason(person, asked.getRequest())) {
            return Mask.of(List.of(), scope);
        }
        return without(person, asked.getRequest(), organisation, scope);
    }

    /** Whoever takes the audit trail out of the system says why, and that is written into it. */
    public void takeAudit() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && signedIn != null
                && signedIn.getPrincipal() instanceof Person person) {
            var why = reason(asked.getRequest().getParameter(REASON));
            if (why.isEmpty()) {
                refuseAudit();
            }
            announce.doing(() -> {}, new AuditTaken(person.login(), asked(asked.getRequest()), why));
        }
    }

    private static void refuseAudit() {
        throw new Refused(Problem.error(
                AUDIT_OWED, Place.of("请求").at(REASON), "审计记录里有各人做过的事，导出要写明用途，", "请加上 reason=用途（记入审计记录）。"));
    }

    private Mask without(Person person, HttpServletRequest request, String organisation, Scope scope) {
        boolean isHidden = "hidden".equals(request.getParameter(NAMES));
        boolean takesOut = takesOut(path(request));
        if (!isHidden && !takesOut && reads(person.rights().role(), path(request))) {
            return Mask.of(List.of(), scope);
        }
        var mask = Mask.of(names.of(organisation), scope);
        return takesOut && !isHidden ? mask.telling(Privacy::refuse) : mask;
    }

    private static boolean reads(Role role, String path) {
        return role == Role.CLERK || role == Role.OFFICE && !path.startsWith("/api/");
    }

    /** Files, and ledgers sent to another system. */
    private static boolean takesOut(String path) {
        return path.startsWith("/forms/") || path.endsWith("/facts") || path.endsWith(".csv");
    }

    private static void refuse() {
        throw new Refused(Problem.error(
                REASON_OWED,
                Place.of("请求").at(REASON),
                "这里有党员姓名，导出要写明用途，",
                "请加上 reason=用途（记入审计记录）；不需要姓名的，加上 names=hidden。"));
    }

    private boolean hasReason(Person person, HttpServletRequest request) {
        var reason = reason(request.getParameter(REASON));
        if (reason.isEmpty()) {
            return false;
        }
        if (request.getAttribute(NOTED) == null) {
            request.setAttribute(NOTED, reason);
            announce.doing(() -> {}, new NamesRead(person.login(), request.getRequestURI(), asked(request), reason));
        }
        return true;
    }

    /** What was asked for beside the reason: the year, one organisation. */
    private static String asked(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !it.getKey().equals(REASON))
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey() + "=" + String.join(",", it.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String reason(@Nullable String given) {
        var reason = given == null ? "" : given.strip();
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
