package dabiao.rulebook.row;

/** A row of a table that says how one criterion is measured. */
public interface Row extends Placed {

    /** Id of the criterion (编号). */
    String criterion();
}
