package dabiao.event;

import dabiao.table.Worded;

/** What can be done that must be remembered. */
public enum Deed implements Worded {
    SUBMISSION_ACCEPTED("收下台账"),
    RULEBOOK_ACTIVATED("启用规则"),
    DRAFT_MADE("建立规则草稿"),
    DRAFT_EDITED("修改规则草稿"),
    DRAFT_CHECKED("检查规则草稿"),
    DRAFT_REBASED("规则草稿移到现行规则上"),
    DRAFT_PROPOSED("提请启用规则"),
    DRAFT_APPROVED("批准启用规则"),
    DRAFT_REJECTED("退回规则草稿"),
    DRAFT_WITHDRAWN("撤回规则草稿"),
    DRAFT_ACTIVATED("按期启用规则草稿"),
    YEAR_CLOSED("年度关账"),
    CLOSING_REQUESTED("提请关账"),
    CLOSING_REJECTED("不批准关账"),
    DECISION_REQUESTED("申请决定"),
    DECISION_APPROVED("批准申请"),
    DECISION_REJECTED("不批准申请"),
    DECISION_WITHDRAWN("收回申请"),
    APPRAISAL_GIVEN("评定"),
    APPRAISAL_WITHDRAWN("收回评定"),
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
    TOKEN_REVOKED("收回令牌"),
    BACKUP_MADE("做备份"),
    NAMES_READ("查阅姓名"),
    AUDIT_TAKEN("导出审计记录"),
    EXPIRED_REMOVED("清理过期资料");

    private final String word;

    Deed(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
