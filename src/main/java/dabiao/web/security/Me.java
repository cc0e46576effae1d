package dabiao.web.security;

import dabiao.access.Role;
import dabiao.intake.accept.Sender;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at a page, for templates. */
@Component("me")
public final class Me {

    public boolean isSignedIn() {
        return person() != null;
    }

    public String name() {
        var person = person();
        return person == null ? "" : person.name();
    }

    public String login() {
        var person = person();
        return person == null ? "" : person.login();
    }

    public String role() {
        var person = person();
        return person == null ? "" : person.rights().role().word();
    }

    /** Whether there are scores to see. */
    public boolean readsScores() {
        return is(Role.CLERK, Role.SUPERIOR, Role.OFFICE, Role.AUDITOR);
    }

    public boolean readsAudit() {
        return is(Role.AUDITOR);
    }

    /** Whether drafts of rules may be seen. */
    public boolean readsDrafts() {
        return is(Role.OFFICE, Role.AUDITOR);
    }

    /** Whether rules may be changed. */
    public boolean editsRules() {
        return is(Role.OFFICE);
    }

    public boolean keepsAccounts() {
        return is(Role.ADMINISTRATOR);
    }

    /** Where a person begins. */
    public String home() {
        return keepsAccounts() ? "/accounts" : "/";
    }

    /** Whether the year end may be watched. */
    public boolean readsRuns() {
        return is(Role.OFFICE, Role.AUDITOR);
    }

    /** Whether the year end may be started and stopped. */
    public boolean closesYears() {
        return is(Role.OFFICE);
    }

    /** Whether ledgers may be handed in. */
    public boolean handsIn() {
        return is(Role.CLERK, Role.SUPERIOR, Role.OFFICE);
    }

    /** What stands behind what this person hands in. */
    public Sender sender() {
        return is(Role.CLERK) ? Sender.BRANCH : Sender.SUPERIOR;
    }

    /** Whether what others ask for may be approved. */
    public boolean approves() {
        return is(Role.SUPERIOR, Role.OFFICE);
    }

    /** Whether members' names stand in files without a reason being given. */
    public boolean readsNames() {
        return is(Role.CLERK);
    }

    /** Whether members' names stand on pages only once a reason was given. */
    public boolean readsNamesForAReason() {
        return is(Role.SUPERIOR, Role.AUDITOR);
    }

    private static boolean is(Role... roles) {
        var person = person();
        return person != null && Set.of(roles).contains(person.rights().role());
    }

    private static @Nullable Person person() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Person it ? it : null;
    }
}
