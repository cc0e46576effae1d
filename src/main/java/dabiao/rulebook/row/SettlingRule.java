package dabiao.rulebook.row;

import dabiao.table.Worded;
import java.util.regex.Pattern;

/** A choice about what needs all organisations together, and what may be chosen. */
public enum SettlingRule implements Worded {
    RANKED_WITHIN("排名分组", "全部|领域|上级", "全部、领域、上级", "全部"),
    PROMOTION("每年最多晋升", "不限|[1-9]", "不限，或级数，例如 1", "不限"),
    WITHOUT_LAST_STAR("无上年星级最高", "不限|[0-9]", "不限，或等级，例如 3", "不限"),
    DIRECT_GRADE("直接定级", "允许|不允许", "允许、不允许", "不允许"),
    DIRECT_TAKES_PLACE("直接定级占名额", "是|否", "是、否", "是"),
    CARRY_OVER("积分结转", "清零|\\d{1,3}(\\.\\d+)?%", "清零，或上年总分的比例，例如 20%", "清零"),
    TEN_TIES("十佳并列", "都上|都不上|看下一项", "都上、都不上、看下一项", "看下一项");

    private final String word;
    private final Pattern allowed;
    private final String choices;
    private final String otherwise;

    SettlingRule(String word, String allowed, String choices, String otherwise) {
        this.word = word;
        this.allowed = Pattern.compile(allowed);
        this.choices = choices;
        this.otherwise = otherwise;
    }

    @Override
    public String word() {
        return word;
    }

    public boolean allows(String value) {
        return allowed.matcher(value).matches();
    }

    /** What may be written, in Chinese. */
    public String choices() {
        return choices;
    }

    /** What holds where a standard does not say. */
    public String otherwise() {
        return otherwise;
    }
}
