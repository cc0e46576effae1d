package dabiao.fact;

import dabiao.seal.Line;

/** A line of the seal of a batch: whose row in which ledger it speaks of, and the digest of what that row said. */
record SealedName(LedgerTable table, Key key, String digest) {

    static SealedName of(Line line) {
        var parts = line.name().split("\t", -1);
        var table = LedgerTable.of(Ledgers.filed(parts[0]).orElseThrow().type());
        return new SealedName(table, new Key(parts[1], parts[2]), line.digest());
    }

    String organisation() {
        return key.organisation();
    }
}
