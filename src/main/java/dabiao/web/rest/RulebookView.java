package dabiao.web.rest;

import dabiao.rulebook.archive.StoredRulebook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A rulebook that is or was in force. */
@Schema(name = "Rulebook", description = "一套规则（按指纹）")
record RulebookView(
        String fingerprint, boolean inForce, LocalDateTime activatedAt, String activatedBy, List<String> editions) {

    static RulebookView of(StoredRulebook it, boolean inForce) {
        return new RulebookView(
                it.fingerprint(),
                inForce,
                it.activatedAt(),
                it.activatedBy(),
                List.of(it.editions().split("、")));
    }

    /** An edition of a standard, and the day from which it is in force. */
    @Schema(name = "Edition", description = "一版标准，effective 起施行")
    record Edition(String edition, String standard, String title, LocalDate effective) {

        static Edition of(dabiao.rulebook.Edition it) {
            return new Edition(it.id(), it.standard(), it.choices().title(), it.effective());
        }
    }

    /** A file of a rulebook; its text is at {@code …/files/<path>}. */
    @Schema(name = "RulebookFile", description = "规则文件")
    record File(String path, int bytes) {}

    /** The files of a rulebook. */
    @Schema(name = "RulebookFiles", description = "一套规则的全部文件")
    record Files(String fingerprint, List<File> files) {}
}
