package dabiao.publishing.draft;

/**
 * Who wants a draft to be in force, and why; all empty until somebody does.
 *
 * @param document the paper that it rests on
 */
public record Proposal(String proposedBy, String reason, String document) {

    static final Proposal NONE = new Proposal("", "", "");
}
