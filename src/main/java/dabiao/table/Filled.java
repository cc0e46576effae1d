package dabiao.table;

import dabiao.problem.Place;

/** A row of a table as the record that it means, and the line where it stands. */
public record Filled<T>(T row, Place place) {}
