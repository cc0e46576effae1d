package dabiao.assessment.store;

import org.jspecify.annotations.Nullable;

/**
 * The head of a stored assessment: what lists show of it.
 *
 * @param id 0 until it is stored
 * @param runId the year-end run that stored it last; null if none did
 * @param starLevel null without a star
 * @param provisional whether the star still waits for the other organisations (名额未定)
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
        boolean provisional) {

    StoredAssessment numbered(long number) {
        return new StoredAssessment(
                number, runId, organisation, name, basis, programVersion, marks, starLevel, starName, provisional);
    }
}
