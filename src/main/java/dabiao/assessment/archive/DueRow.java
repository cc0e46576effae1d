package dabiao.assessment.archive;

import java.time.LocalDate;

/** A criterion that something is missing for, and the last day on which it can still be made up. */
public record DueRow(String criterion, LocalDate until) {}
