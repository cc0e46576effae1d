package dabiao.appraisal;

/**
 * What an appraisal is about.
 *
 * @param raterKind whose marks they are; empty where it does not matter
 */
public record Target(String organisation, int year, String criterion, String raterKind) {

    public Target {
        organisation = organisation.strip();
        criterion = criterion.strip();
        raterKind = raterKind.strip();
    }

    /** The code that a first appraisal gets. */
    String code() {
        return "PD%d-%s%s".formatted(year, criterion, raterKind.isEmpty() ? "" : "-" + raterKind);
    }

    /** In a few words. */
    String words() {
        return "%s %d 年度 %s%s".formatted(organisation, year, criterion, raterKind.isEmpty() ? "" : " " + raterKind);
    }
}
