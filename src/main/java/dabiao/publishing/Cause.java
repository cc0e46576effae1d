package dabiao.publishing;

/**
 * Who puts a rulebook in force, and why.
 *
 * @param by login name
 * @param why the reason, in words; empty where nobody was asked
 * @param document the paper that it rests on; may be empty
 */
public record Cause(String by, String why, String document) {}
