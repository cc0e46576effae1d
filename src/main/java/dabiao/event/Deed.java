package dabiao.event;

import dabiao.table.Worded;

/** What can be done that must be remembered. */
public enum Deed implements Worded {
    SUBMISSION_ACCEPTED("收下台账"),
    RULEBOOK_ACTIVATED("启用规则"),
    RUN_STARTED("开始年终考核"),
    RUN_FINISHED("完成年终考核"),
    RUN_CANCELLED("取消年终考核"),
    RUN_INTERRUPTED("中断年终考核"),
    BRANCH_ASSESSED("考核党组织"),
    ACCOUNT_CREATED("新建账号"),
    ACCOUNT_CHANGED("修改账号"),
    ACCOUNT_LOCKED("锁定账号"),
    PASSWORD_CHANGED("修改密码"),
    TOKEN_ISSUED("发放令牌"),
    TOKEN_REVOKED("收回令牌");

    private final String word;

    Deed(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
