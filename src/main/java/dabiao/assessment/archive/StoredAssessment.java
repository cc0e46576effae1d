package dabiao.assessment.archive;

import org.jspecify.annotations.Nullable;

/**
 * The head of a stored assessment: what lists show of it.
 *
 * @param id 0 until it is stored
 * @param runId the year-end run that stored it last; null if none did
 * @param starLevel null without a star
 * @param provisional whether the star still waits for the other organisations (名额未定)
 * @param reason the first reason for lost points; empty where none are lost
 */
public record StoredAssessment(
        long id,
        @Nullable Long runId,
        String organisation,
        String name,
        Basis basis,
        String programVersion,
        Marks marks,
        @Nullable Integer starLevel,
        @Nullable String starName,
        boolean provisional,
        String reason) {

    /** Where a star's name or a finding's status would stand, had the organisation been judged (失败). */
    public static final String FAILED = "FAILED";

    private static final int NAME = 500;
    private static final int REASON = 2000;

    /** Lists show the beginning of a long name or reason; the whole stands in the json. */
    public StoredAssessment {
        name = cut(name, NAME);
        reason = cut(reason, REASON);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    public boolean hasFailed() {
        return FAILED.equals(starName);
    }

    /** The same with the star that was left when it was settled. */
    public StoredAssessment rated(int level, String star, boolean stillProvisional) {
        return new StoredAssessment(
                id, runId, organisation, name, basis, programVersion, marks, level, star, stillProvisional, reason);
    }

    /** The same with another reason, as somebody is to read it. */
    public StoredAssessment because(String other) {
        return new StoredAssessment(
                id, runId, organisation, name, basis, programVersion, marks, starLevel, starName, provisional, other);
    }

    StoredAssessment ofRun(long run) {
        return new StoredAssessment(
                id, run, organisation, name, basis, programVersion, marks, starLevel, starName, provisional, reason);
    }

    StoredAssessment numbered(long number) {
        return new StoredAssessment(
                number,
                runId,
                organisation,
                name,
                basis,
                programVersion,
                marks,
                starLevel,
                starName,
                provisional,
                reason);
    }
}
