package dabiao.rulebook;

/** A text file of the rulebook, as it stood: its path below the rules folder, with slashes, and its text without a BOM. */
public record RuleFile(String path, String text) {}
