package dabiao.event;

/**
 * Something that was done: published by the use case that did it, in its transaction. Implemented by a record in the package of the
 * use case; what it leaves out is empty.
 */
public interface Event {

    /** Login name of who did it. */
    String by();

    Deed deed();

    /** What it was done to, as people name it: an organisation's code, a year, a login name. */
    String subject();

    /** What stood there before, as text or JSON. */
    default String before() {
        return "";
    }

    /** What stands there now, as text or JSON. */
    default String after() {
        return "";
    }

    /** The reason that was given. */
    default String why() {
        return "";
    }

    /** Fingerprint of the rulebook under which it was done. */
    default String rulebook() {
        return "";
    }
}
