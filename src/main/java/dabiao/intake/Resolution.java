package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.table.Layout;
import java.util.HashMap;
import java.util.Map;

/** Puts the code of an organisation where its name was written, if only one has that name. Not thread-safe. */
final class Resolution {

    private static final Layout<Organisation> ORGANISATIONS = Layout.of(Organisation.class);

    private final Known known;
    private final Map<String, String> codes = new HashMap<>();

    Resolution(Known known) {
        this.known = known;
    }

    /** The fact with codes of organisations; as it was where a name is unknown or not the only one. */
    Fact of(Fact fact) {
        if (fact instanceof Organisation organisation) {
            return of(organisation);
        }
        String code = code(fact.organisation());
        return code.equals(fact.organisation()) ? fact : moved(Ledgers.of(fact.getClass()), fact, code);
    }

    private Organisation of(Organisation organisation) {
        String parent = organisation.parent();
        if (parent == null || code(parent).equals(parent)) {
            return organisation;
        }
        return ORGANISATIONS.with(organisation, ORGANISATIONS.column("上级").orElseThrow(), code(parent));
    }

    private String code(String written) {
        String code = codes.get(written);
        if (code != null) {
            return code;
        }
        if (known.organisation(written).isPresent()) {
            return remember(written, written);
        }
        var named = known.named(written);
        return named.size() == 1 ? remember(written, named.iterator().next()) : written;
    }

    private String remember(String written, String code) {
        codes.put(written, code);
        return code;
    }

    private static <T extends Record> Fact moved(Layout<T> ledger, Fact fact, String code) {
        var column = ledger.column("党组织").orElseThrow();
        return (Fact) ledger.with(ledger.type().cast(fact), column, code);
    }
}
