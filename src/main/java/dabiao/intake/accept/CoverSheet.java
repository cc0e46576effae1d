package dabiao.intake.accept;

import dabiao.fact.Scope;
import dabiao.table.Vocabulary;

/**
 * What comes with a submission.
 *
 * @param by login name of who sent it
 * @param reason why it corrects what was reported earlier; blank for one that is no correction
 * @param vocabulary the words that its cells may use
 * @param scope of whose organisations it may hold rows
 * @param sender who stands behind it
 */
public record CoverSheet(
        String source,
        String submittedBy,
        String by,
        String reason,
        Vocabulary vocabulary,
        Scope scope,
        Sender sender) {

    private static final int LONGEST = 255;

    public CoverSheet {
        source = shortened(source);
        submittedBy = shortened(submittedBy);
        reason = reason.strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
