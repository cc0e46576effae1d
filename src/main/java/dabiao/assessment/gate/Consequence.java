package dabiao.assessment.gate;

import dabiao.problem.Nearest;

/** Reads what stands between then and end of one rule: calls on the stage that it reports to, and nothing else. */
final class Consequence {

    private final Known known;
    private final Cursor cursor;
    private final Patterns patterns;

    Consequence(Known known, Cursor cursor, Patterns patterns) {
        this.known = known;
        this.cursor = cursor;
        this.patterns = patterns;
    }

    /** Reads up to the word end. */
    void read(Token start, Token name) {
        while (!cursor.peek().is("end")) {
            if (cursor.peek().kind() == Token.Kind.END || cursor.peek().is("rule")) {
                throw Cursor.stop(start, "R606", "规则“%s”缺少 end，".formatted(name.text()), "请在这条规则最后单独一行写 end。");
            }
            call();
        }
        cursor.next();
    }

    private void call() {
        var target = cursor.next();
        if (!target.isBinding()) {
            throw cursor.refused(target);
        }
        var type = patterns.typeOf(target);
        if (type == null || !known.isStage(type)) {
            throw Cursor.stop(
                    target,
                    "R614",
                    "then 里只能向汇总对象报告，“%s”不是，".formatted(target.text()),
                    "例如 $measures.count(drools, $row);");
        }
        cursor.expect(".", "“%s”后面缺少点，".formatted(target.text()));
        var method = cursor.next();
        if (!known.calls(type).contains(method.text())) {
            throw Cursor.stop(
                    method,
                    "R614",
                    "“%s”不能“%s”，".formatted(type, method.text()),
                    Nearest.hint(method.text(), known.calls(type)));
        }
        cursor.expect("(", "“%s”后面缺少半角括号，".formatted(method.text()));
        arguments();
        cursor.expect(";", "这一句后面缺少半角分号，");
    }

    private void arguments() {
        cursor.expect("drools", "括号里的第一个词");
        while (!cursor.peek().is(")")) {
            if (cursor.peek().is(";")) {
                throw Cursor.stop(cursor.peek(), "R606", "括号没有配对，", "请补上半角右括号。");
            }
            cursor.expect(",", "两个值之间缺少半角逗号，");
            var argument = cursor.next();
            if (argument.is("-")) {
                argument = cursor.next();
            }
            if (argument.isBinding()) {
                patterns.bound(argument);
            } else if (argument.kind() != Token.Kind.TEXT && argument.kind() != Token.Kind.NUMBER) {
                throw cursor.refused(argument);
            }
        }
        cursor.next();
    }
}
