package dabiao.trial;

import dabiao.problem.Place;

/**
 * Something in the tables that no scenario would notice if it were wrong.
 *
 * @param place file, line and column
 * @param what what goes unnoticed, and which scenario is missing, in Chinese
 */
public record Gap(Place place, String what) {

    @Override
    public String toString() {
        return place + "：" + what;
    }
}
