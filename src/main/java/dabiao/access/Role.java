package dabiao.access;

import dabiao.table.Worded;

/** What a person or a system is there for; it decides what they may do, and how far they see. */
public enum Role implements Worded {
    /** Hands in the ledgers of one branch and sees that branch alone. */
    CLERK("支部填报员", Reach.ITS_OWN),
    /** Sees one organisation and all below it. */
    SUPERIOR("上级审核", Reach.SUBTREE),
    /** Keeps the rules, runs the year-end assessment, appraises. */
    OFFICE("党务办公室", Reach.EVERYTHING),
    /** Reads everything and changes nothing. */
    AUDITOR("审计", Reach.EVERYTHING),
    /** Keeps accounts and sees no scores. */
    ADMINISTRATOR("管理员", Reach.NOTHING);

    /** How far a role sees in the tree of organisations. */
    public enum Reach {
        NOTHING,
        ITS_OWN,
        SUBTREE,
        EVERYTHING
    }

    private final String word;
    private final Reach reach;

    Role(String word, Reach reach) {
        this.word = word;
        this.reach = reach;
    }

    @Override
    public String word() {
        return word;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether an account of this role belongs to one organisation. */
    public boolean needsOrganisation() {
        return reach == Reach.ITS_OWN || reach == Reach.SUBTREE;
    }
}
