package dabiao.appraisal;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Appraisal;
import dabiao.fact.Appraisals;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.intake.accept.Sender;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in the marks that an organisation gives itself, as rows of the ledger of appraisals. Safe to share. */
@Component
public final class HandInSelfScores {

    private final AcceptSubmission accept;
    private final FactStore facts;
    private final Appraisals appraisals;
    private final Own own;

    HandInSelfScores(AcceptSubmission accept, FactStore facts, Appraisals appraisals, Own own) {
        this.accept = accept;
        this.facts = facts;
        this.appraisals = appraisals;
        this.own = own;
    }

    /** What marks may be given oneself, and in which words. */
    @Component("ownMarks")
    record Own(OwnFaults faults, Checking checking, RulebookInForce inForce) {}

    /**
     * What an organisation says of itself.
     *
     * @param marks by criterion; that of the whole year under an empty name
     * @param why why they replace others; empty where they do not
     */
    public record Told(String organisation, int year, LocalDate date, Map<String, BigDecimal> marks, String why) {

        public Told {
            marks = new LinkedHashMap<>(marks);
            why = why.strip();
        }
    }

    /** Throws {@link dabiao.problem.Refused} with everything that is wrong. */
    public Receipt handIn(Told told, Scope scope, String by) {
        own.checking.refuseClosed(told.year());
        own.faults.check(told, scope, own.checking.asOf(told.year()));
        var before = before(told);
        var rows = new ArrayList<Map<String, String>>();
        told.marks().forEach((criterion, marks) -> {
            var earlier = before.get(criterion);
            var known = earlier == null ? null : earlier.marks();
            if (known == null || known.compareTo(marks) != 0) {
                rows.add(row(told, criterion, earlier == null ? code(told, criterion) : earlier.code(), by));
            }
        });
        if (rows.isEmpty()) {
            throw Faults.notNow("与已经报的自评一样，", "没有要改的。");
        }
        var content = "自评 %d\n%s".formatted(facts.newestBatch(), rows).getBytes(StandardCharsets.UTF_8);
        var cover = new CoverSheet(
                Appraisal.SELF, by, by, told.why(), own.inForce.rulebook().vocabulary(), scope, Sender.SEVERAL);
        return accept.told(Map.of("评定", List.copyOf(rows)), content, cover);
    }

    /** The rows that stand now, by criterion. */
    private Map<String, Appraisal> before(Told told) {
        return appraisals.of(List.of(told.organisation()), told.year(), facts.newestBatch()).stream()
                .filter(it -> it.isSelf() && it.isOfWhole() && it.marks() != null)
                .collect(Collectors.toMap(
                        it -> it.criterion() == null ? "" : it.criterion(), it -> it, (earlier, later) -> later));
    }

    private static String code(Told told, String criterion) {
        return "ZP%d%s".formatted(told.year(), criterion.isEmpty() ? "" : "-" + criterion);
    }

    private static Map<String, String> row(Told told, String criterion, String code, String by) {
        var marks = told.marks().get(criterion);
        var row = new LinkedHashMap<String, String>();
        row.put("党组织", told.organisation());
        row.put("编号", code);
        row.put("评定类型", Appraisal.SELF);
        row.put("指标", criterion);
        row.put("所属年度", String.valueOf(told.year()));
        row.put("评定日期", told.date().toString());
        row.put("评分", marks == null ? "" : marks.toPlainString());
        row.put("评定人", by);
        row.put("评定主体", Appraisal.SELF);
        return row;
    }
}
