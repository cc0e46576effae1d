package dabiao.rulebook.row;

/** A row of a table that says what something is worth; it refines the marks of a criterion and measures nothing. */
public interface MarkingRow extends Row {}
