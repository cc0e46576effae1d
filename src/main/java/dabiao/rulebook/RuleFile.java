package dabiao.rulebook;

import dabiao.problem.Place;

/** A text file of the rulebook, as it stood: its path below the rules folder, with slashes, and its text without a BOM. */
public record RuleFile(String path, String text) {

    /** How problems and explanations name it: {@code rules/sanhui-yike/2022-01-01/extra.drl}. */
    public Place place() {
        return Place.of(RulesFolder.shown(path));
    }
}
