package dabiao.assessment;

/** The rule that spoke: its name, its file below the rules folder, and the line at which it begins. */
public record RuleReference(String name, String file, int line) {

    public static final RuleReference UNKNOWN = new RuleReference("", "", 0);
}
