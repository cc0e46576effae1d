package dabiao.web.page.ledger;

import dabiao.problem.Problem;
import dabiao.table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * One column of a ledger as a field of a form.
 *
 * @param choices words that may stand here; empty where anything may
 * @param offers what will often stand here, such as the members of the branch
 * @param values what was filled in; several only where several may stand
 * @param problems with what was filled in
 */
public record Field(
        Column column, List<Offer> choices, List<Offer> offers, List<String> values, List<Problem> problems) {

    private static final Set<String> LONG = Set.of("内容摘要", "理由", "事由", "问题", "用途");

    /** Something to choose: what is written, and what people call it. */
    public record Offer(String text, String name) {

        static Offer word(String word) {
            return new Offer(word, word);
        }
    }

    public String id() {
        return column.component();
    }

    public String value() {
        return String.join("；", values);
    }

    public boolean isChosen(String choice) {
        return values.contains(choice);
    }

    /** Whether something stands here that cannot be chosen. */
    public boolean isStrange() {
        return !values.isEmpty() && choices.stream().noneMatch(it -> it.text().equals(value()));
    }

    /** How it is filled in, for the template. */
    public String kind() {
        if (column.isForSeveral() && !(choices.isEmpty() && offers.isEmpty())) {
            return "several";
        }
        if (!choices.isEmpty()) {
            return "choice";
        }
        if (column.type() == LocalDate.class) {
            return "date";
        }
        if (column.type() == LocalTime.class) {
            return "time";
        }
        return LONG.contains(column.heading()) ? "long" : "text";
    }

    /** The keyboard that a phone shows. */
    public String keyboard() {
        return column.type() == BigDecimal.class ? "decimal" : column.type() == Integer.class ? "numeric" : "text";
    }

    /** What several boxes may be ticked for. */
    public List<Offer> boxes() {
        return choices.isEmpty() ? offers : choices;
    }
}
