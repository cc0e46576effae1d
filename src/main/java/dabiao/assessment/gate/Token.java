package dabiao.assessment.gate;

import dabiao.problem.Place;

/** A word, number, text or sign of a rule file and where it stands; line and column from 1. */
record Token(Kind kind, String text, String file, int line, int column) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String wanted) {
        return kind != Kind.TEXT && text.equals(wanted);
    }

    boolean isBinding() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    Place place() {
        return Place.line(file, line).at("第 " + column + " 个字");
    }
}
