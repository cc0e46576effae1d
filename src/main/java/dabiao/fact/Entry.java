package dabiao.fact;

/** A row on its way into a ledger: the fact, the line that it stood on, whether it is taken back. */
record Entry(Fact fact, int line, boolean withdrawn) {}
