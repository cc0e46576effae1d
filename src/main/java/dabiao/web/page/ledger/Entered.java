package dabiao.web.page.ledger;

import dabiao.fact.Body;
import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Key;
import dabiao.fact.LedgerRows;
import dabiao.fact.Ledgers;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.web.page.ledger.Field.Offer;
import dabiao.web.security.Privacy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is in the ledgers by now, for those who fill in another row. Safe to share. */
@Component
final class Entered {

    private static final int LISTED = 500;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private final FactStore facts;
    private final LedgerRows ledgers;
    private final Organisations organisations;
    private final Privacy privacy;

    Entered(FactStore facts, LedgerRows ledgers, Organisations organisations, Privacy privacy) {
        this.facts = facts;
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.privacy = privacy;
    }

    /** Organisations to choose from; nothing where they are too many for a list. */
    List<Offer> organisations(Scope scope) {
        var found = new ArrayList<Offer>();
        organisations.forEach(facts.newestBatch(), scope, it -> {
            if (it.dissolved() == null) {
                found.add(new Offer(it.code(), it.name()));
            }
        });
        return found.size() > LISTED ? List.of() : found;
    }

    Optional<Organisation> organisation(String code, Scope scope) {
        return organisations.find(code, facts.newestBatch(), scope);
    }

    /** The row of a ledger that has that code now. */
    Optional<? extends Fact> row(Layout<? extends Record> ledger, Key name) {
        return name.code().isEmpty()
                ? Optional.empty()
                : facts.find(ledger.type().asSubclass(Fact.class), name, facts.newestBatch());
    }

    /** What often stands in a column, of what an organisation has: its members, its bodies. */
    List<Offer> offers(Column column, String organisation) {
        if (column.heading().equals("党小组")) {
            return bodies(organisation);
        }
        return isMember(column) ? members(organisation) : List.of();
    }

    /** The code after the last one in an organisation's ledger. */
    String next(Layout<? extends Record> ledger, String organisation) {
        var last = new String[] {""};
        ledgers.forEach(
                ledger.type().asSubclass(Fact.class),
                Scope.of(List.of(organisation)),
                facts.newestBatch(),
                it -> last[0] = it.code().length() < last[0].length() ? last[0] : it.code());
        var code = last[0].isEmpty() ? ledger.column("编号").map(Column::example).orElse("") : last[0];
        var numbered = NUMBERED.matcher(code);
        if (last[0].isEmpty() || !numbered.matches()) {
            return last[0].isEmpty() ? code : "";
        }
        int digits = numbered.group(2).length();
        return numbered.group(1) + ("%0" + digits + "d").formatted(Long.parseLong(numbered.group(2)) + 1);
    }

    private List<Offer> members(String organisation) {
        var today = new ArrayList<Offer>();
        var mask = privacy.of(organisation);
        ledgers.forEach(Member.class, Scope.of(List.of(organisation)), facts.newestBatch(), it -> {
            if (it.left() == null) {
                today.add(new Offer(it.code(), mask.text(it.name())));
            }
        });
        return today;
    }

    private List<Offer> bodies(String organisation) {
        var found = new ArrayList<Offer>();
        ledgers.forEach(Body.class, Scope.of(List.of(organisation)), facts.newestBatch(), it -> {
            if (it.to() == null) {
                found.add(new Offer(it.code(), it.name()));
            }
        });
        return found;
    }

    /** A column whose example is the code of a member. */
    private static boolean isMember(Column column) {
        var member = Ledgers.of(Member.class).column("编号").orElseThrow().example();
        return column.example().startsWith(member.replaceAll("\\d", ""))
                && !column.type().equals(LocalDate.class);
    }
}
