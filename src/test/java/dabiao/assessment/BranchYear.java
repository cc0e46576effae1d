package dabiao.assessment;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One branch in 2023 as a test tells it; judged at the end of March 2024 unless the test says another day. */
final class BranchYear {

    private static final int YEAR = 2023;
    private static final LocalDate AFTERWARDS = LocalDate.of(2024, 3, 31);

    private final List<Fact> facts = new ArrayList<>();

    static BranchYear branch() {
        return new BranchYear().row("党组织", "编号", "ZB", "名称", "示例支部", "类型", "党支部", "成立日期", "2000-01-01");
    }

    static BranchYear branchWithCommittee() {
        return branch().row("内设机构", "编号", "ZW", "类型", "支委会", "名称", "支委会", "设立日期", "2000-01-01");
    }

    /** One more row of a ledger: headings and cells by turns, as an office writes them. */
    BranchYear row(String ledger, String... headingsAndCells) {
        var cells = new HashMap<>(Map.of("党组织", "ZB", "编号", ledger + facts.size()));
        for (int i = 0; i < headingsAndCells.length; i += 2) {
            cells.put(headingsAndCells[i], headingsAndCells[i + 1]);
        }
        var problems = new Problems();
        var layout = Ledgers.titled(ledger).orElseThrow();
        if (ledger.equals("党组织")) {
            cells.remove(ledger);
        }
        var row = layout.row(cells, Place.of(ledger), Vocabulary.OPEN, problems);
        problems.refuseIfAny();
        facts.add((Fact) row.orElseThrow());
        return this;
    }

    BranchYear members(int heads) {
        for (int i = 0; i < heads; i++) {
            member("入党日期", "2010-07-01", "转正日期", "2011-07-01");
        }
        return this;
    }

    BranchYear member(String... headingsAndCells) {
        var cells = new ArrayList<>(List.of("姓名", "示例" + facts.size()));
        cells.addAll(List.of(headingsAndCells));
        return row("党员", cells.toArray(String[]::new));
    }

    BranchYear held(String kind, String... days) {
        for (String day : days) {
            row("活动", "活动类型", kind, "召开日期", day, "应到", "31", "实到", "31");
        }
        return this;
    }

    BranchYear attended(String kind, String day, int due, int present) {
        return row("活动", "活动类型", kind, "召开日期", day, "应到", String.valueOf(due), "实到", String.valueOf(present));
    }

    BranchYear budget(String amount) {
        return row("经费", "款项", "预算", "金额", amount, "日期", "2023-01-10");
    }

    BranchYear waived(String criterion, String from, String to, String requestedBy, String approvedBy) {
        return row(
                "决定",
                "决定类型",
                "豁免",
                "事项",
                criterion,
                "起",
                from,
                "止",
                to,
                "申请人",
                requestedBy,
                "批准人",
                approvedBy,
                "理由",
                "防汛抢险");
    }

    Dossier dossier() {
        return Dossier.of((Organisation) facts.get(0), YEAR, facts);
    }

    Assessment assessed() {
        return assessedOn(AFTERWARDS);
    }

    Assessment assessedOn(LocalDate day) {
        return Shipped.ASSESSOR.assess(dossier(), day);
    }

    Assessment assessedBy(Assessor assessor) {
        return assessor.assess(dossier(), AFTERWARDS);
    }

    Finding finding(String criterion) {
        return assessed().finding(criterion).orElseThrow();
    }
}
