package dabiao.rulebook.row;

import dabiao.problem.Place;

/** A row of one of an edition's tables, which knows where it was written. */
public interface Placed {

    /** File and line of this row. */
    Place place();
}
