package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;

/** What names a fact for good: its ledger (file name without ending), its organisation and its code. */
public record Key(String ledger, String organisation, String code) {

    public static Key of(Fact fact) {
        return new Key(Ledgers.of(fact.getClass()).file(), fact.organisation(), fact.code());
    }
}
