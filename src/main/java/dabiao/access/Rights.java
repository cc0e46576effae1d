package dabiao.access;

/**
 * What somebody may do, and for which part of the tree.
 *
 * @param organisation code of the organisation that they belong to; empty for roles that belong to none
 */
public record Rights(Role role, String organisation) {

    public Rights {
        if (role.needsOrganisation() == organisation.isEmpty()) {
            throw new IllegalArgumentException("%s with organisation '%s'.".formatted(role, organisation));
        }
    }

    /** As an audit line says it. */
    @Override
    public String toString() {
        return organisation.isEmpty() ? role.word() : role.word() + " " + organisation;
    }
}
