package dabiao.fact;

/** The name that a row of a ledger keeps for good: its organisation and its code. */
public record Key(String organisation, String code) {

    public static Key of(Fact fact) {
        return new Key(fact.organisation(), fact.code());
    }
}
