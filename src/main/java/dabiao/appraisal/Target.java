package dabiao.appraisal;

import dabiao.problem.Problem;
import dabiao.problem.Refused;

/**
 * What an appraisal is about.
 *
 * @param raterKind whose marks they are; empty where it does not matter
 */
public record Target(String organisation, int year, String criterion, String raterKind) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** Throws {@link Refused} for a year that cannot be meant. */
    public Target {
        if (year < FIRST || year > LAST) {
            throw new Refused(Problem.error(Faults.CODE, Faults.at("年度"), "写的是“" + year + "”，", "应填四位数的年份，例如 2023。"));
        }
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
