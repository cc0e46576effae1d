package dabiao.fact;

import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a Party body decided about an assessment: a veto case (否决), a waiver (豁免), an attestation (佐证认定), an override
 * (评定更正), a direct grade (直接定级). In force from {@code from} to {@code to}, both inclusive; asked for by one person and
 * approved by another.
 */
@Titled(title = "决定", file = "decisions")
public record Decision(
        @Heading(value = "党组织", required = true, example = "ZB001")
        String organisation,

        @Heading(value = "编号", required = true, example = "JD0001")
        String code,

        @Heading(value = "决定类型", required = true, words = "决定类型", example = "豁免")
        String kind,

        @Heading(value = "事项", required = true, example = "SH-02")
        String subject,

        @Heading(value = "内容", example = "5") @Nullable String content,

        @Heading(value = "起", required = true, example = "2023-07-01")
        LocalDate from,

        @Heading(value = "止", example = "2023-09-30") @Nullable
        LocalDate to,

        @Heading(value = "申请人", required = true) String requestedBy,
        @Heading(value = "批准人", required = true) String approvedBy,
        @Heading(value = "理由", required = true) String reason,
        @Heading(value = "决定文号") @Nullable String reference)
        implements Fact {

    @Override
    public Words kinds() {
        return Words.of(kind);
    }

    @Override
    public boolean is(String other) {
        return kind.equals(other);
    }

    @Override
    public Words tags() {
        return Words.of(subject);
    }

    @Override
    public LocalDate date() {
        return from;
    }

    @Override
    public String label() {
        return kind + "：" + reason;
    }

    @Override
    public boolean concerns(int year) {
        return from.getYear() <= year && (to == null || to.getYear() >= year);
    }

    /** Whether it is in force on every day from first to last. */
    public boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && (to == null || !to.isBefore(last));
    }

    /** Whether it is in force on some day from first to last. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
