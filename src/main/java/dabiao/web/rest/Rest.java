package dabiao.web.rest;

/** Words of the interface that several requests share. */
final class Rest {

    static final String ROOT = "/api/v1";

    /** Header with the fingerprint of the rulebook that judged; on every response about an assessment. */
    static final String RULEBOOK = "Dabiao-Rulebook";

    private Rest() {}
}
