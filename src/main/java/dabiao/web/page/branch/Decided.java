package dabiao.web.page.branch;

import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.web.page.Results;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision that is in force on some day of the year, as a page names it: who asked, who approved, why, from when to when. */
public record Decided(
        String kind,
        String subject,
        String content,
        LocalDate from,
        @Nullable LocalDate to,
        String requestedBy,
        String approvedBy,
        String reason,
        String reference) {

    static List<Decided> of(Dossier dossier, Results results) {
        var first = LocalDate.of(dossier.year(), 1, 1);
        var last = LocalDate.of(dossier.year(), 12, 31);
        return dossier.all(Decision.class).stream()
                .filter(it -> it.touches(first, last))
                .map(it -> of(it, results))
                .toList();
    }

    private static Decided of(Decision it, Results results) {
        return new Decided(
                it.kind(),
                it.subject(),
                it.content() == null ? "" : it.content(),
                it.from(),
                it.to(),
                results.shown(it.organisation(), it.requestedBy()),
                results.shown(it.organisation(), it.approvedBy()),
                results.shown(it.organisation(), it.reason()),
                it.reference() == null ? "" : it.reference());
    }
}
