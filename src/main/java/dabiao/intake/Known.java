package dabiao.intake;

import dabiao.fact.Organisation;
import java.util.Optional;
import java.util.Set;

/** What is known already when facts come in, from earlier submissions. */
public interface Known {

    /** Nothing at all: the first submission. */
    Known NOTHING = new Roll();

    Optional<Organisation> organisation(String code);

    /** Codes of all organisations, so that the nearest can be offered. */
    Set<String> organisations();

    /** Codes of the organisations of that name. */
    Set<String> named(String name);

    /** Codes of an organisation's bodies. */
    Set<String> bodies(String organisation);

    /** Whether somebody of that code stands on the roster of any organisation; most likely on that of this one. */
    boolean hasMember(String code, String organisation);
}
