package dabiao.assessment.archive;

import java.time.LocalDate;

/**
 * What an assessment rests on. The same organisation on the same basis always gets the same result, so it is stored once.
 *
 * @param fingerprint of the rulebook
 * @param batch newest batch of facts that was seen
 */
public record Basis(int assessedYear, LocalDate asOf, String fingerprint, long batch) {}
