package dabiao.rulebook.row;

import dabiao.table.Words;

/** A row of a table that picks rows of a ledger: of some kinds, with a tag, satisfying conditions, holding at a moment. */
public interface Selection extends Placed {

    /** Title of the ledger. */
    String ledger();

    Words kinds();

    Words tags();

    /** Names of conditions that must all hold. */
    Words conditions();

    Moment on();
}
