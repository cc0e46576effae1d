package dabiao.web.page.form;

import dabiao.fact.Due;
import dabiao.fact.LedgerRows;
import dabiao.fact.Money;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 党费、经费汇总: two pots, one sheet each. */
@Component
@Order(7)
final class FundsForm implements Form {

    private final LedgerRows ledgers;
    private final Roster roster;

    FundsForm(LedgerRows ledgers, Roster roster) {
        this.ledgers = ledgers;
        this.roster = roster;
    }

    @Override
    public String file() {
        return "funds";
    }

    @Override
    public String name() {
        return "党费经费汇总";
    }

    @Override
    public String says() {
        return "党费：应缴、实缴、未缴、迟缴；经费：预算、各类支出、结余。各党组织一行，末行合计";
    }

    @Override
    public About about() {
        return About.EITHER;
    }

    @Override
    public List<Table> tables(Asked asked) {
        var names = roster.of(asked);
        var dues = new DuesPaid(names);
        var spent = new MoneySpent(names);
        long batch = asked.chosen().judged().batch();
        ledgers.forEach(Due.class, asked.about(), batch, it -> {
            if (it.month().getYear() == asked.year()) {
                dues.add(it);
            }
        });
        ledgers.forEach(Money.class, asked.about(), batch, it -> {
            if (it.countsForYear() == asked.year()) {
                spent.add(it);
            }
        });
        var basis = Lines.basis(asked.chosen());
        return List.of(dues.table(asked.year(), basis), spent.table(asked.year(), basis));
    }
}
