package dabiao.rulebook.row;

import dabiao.problem.Place;

/** A row of a table that says how one criterion is measured. */
public interface Row {

    /** Id of the criterion (编号). */
    String criterion();

    /** File and line of this row. */
    Place place();
}
