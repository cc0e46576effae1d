package dabiao.rulebook.row;

import dabiao.table.Worded;

/** What a veto does; the score stays visible in every case. */
public enum VetoEffect implements Worded {
    NO_STAR("不定星"),
    ZERO_SCORE("得分归零"),
    HIGHEST_STAR("最高星级"),
    NO_HONOUR("不得评先");

    private final String word;

    VetoEffect(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
