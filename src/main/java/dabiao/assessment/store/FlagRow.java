package dabiao.assessment.store;

/** A flag that asks for a check, for filters. */
public record FlagRow(String flag, String severity) {}
