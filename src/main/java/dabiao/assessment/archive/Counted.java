package dabiao.assessment.archive;

/**
 * A number that a run comes to.
 *
 * @param name of what is counted: a star, a criterion, a flag, the lowest percent of a step of scores
 * @param detail what tells it apart from others of the name: the level of a star, how grave a flag is, a day
 * @param total organisations that it concerns
 * @param missed those among them that miss something
 */
public record Counted(Kind kind, String name, String detail, long total, long missed) {

    /** What is counted. */
    public enum Kind {
        /** All results, and those that say that an organisation could not be judged. */
        RESULT,
        /** Those with a score; in place of those that miss something, the sum of their percents, ten thousand to the percent. */
        RATED,
        STAR,
        SCORE,
        CRITERION,
        STANDARD,
        /** Organisations that have any finding of that status. */
        STATUS,
        FLAG,
        /** Organisations that have any flag so grave. */
        SEVERITY,
        /** What can still be made up, by criterion and last day. */
        DUE
    }
}
