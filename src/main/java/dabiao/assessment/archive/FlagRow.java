package dabiao.assessment.archive;

/** A flag that asks for a check, for filters. */
public record FlagRow(String flag, String severity) {}
