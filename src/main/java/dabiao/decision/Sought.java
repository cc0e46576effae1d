package dabiao.decision;

import dabiao.table.Worded;

/** What a decision does to an assessment. */
public enum Sought implements Worded {
    /** What is missing is not held against the organisation. */
    WAIVER("豁免"),
    /** What is missing in the ledgers is taken as done, on other evidence. */
    ATTESTATION("佐证认定"),
    /** A Party body sets marks, a status or the star itself; what was computed stays beside it. */
    OVERRIDE("评定更正");

    private final String word;

    Sought(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
