package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.assessment.RuleReference;
import dabiao.fact.Fact;
import dabiao.problem.Place;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Says findings in the short form in which they are kept, straight from what was judged: a result has a thousand rows behind it, more
 * than all the rest of it, of which most stand behind several findings. {@link dabiao.assessment.archive.KeptFindings} makes of it what
 * {@link FindingViews} shows.
 */
final class KeepFindings {

    private static final SerializableString CRITERION = new SerializedString("criterion");
    private static final SerializableString TITLE = new SerializedString("title");
    private static final SerializableString STANDARD = new SerializedString("standard");
    private static final SerializableString EDITION = new SerializedString("edition");
    private static final SerializableString PERIOD = new SerializedString("period");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString STATUS_TEXT = new SerializedString("statusText");
    private static final SerializableString NEEDED = new SerializedString("needed");
    private static final SerializableString HAD = new SerializedString("had");
    private static final SerializableString SHORTFALL = new SerializedString("shortfall");
    private static final SerializableString UNIT = new SerializedString("unit");
    private static final SerializableString ESSENTIAL = new SerializedString("essential");
    private static final SerializableString POINTS = new SerializedString("points");
    private static final SerializableString PERIODS = new SerializedString("periods");
    private static final SerializableString RULE = new SerializedString("rule");
    private static final SerializableString ROW = new SerializedString("row");
    private static final SerializableString BASIS = new SerializedString("basis");
    private static final SerializableString REMEDY = new SerializedString("remedy");
    private static final SerializableString SENTENCE = new SerializedString("sentence");
    private static final SerializableString OVERRULED = new SerializedString("overruled");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString FILE = new SerializedString("file");
    private static final SerializableString LINE = new SerializedString("line");
    private static final SerializableString POSSIBLE = new SerializedString("possible");
    private static final SerializableString UNTIL = new SerializedString("until");
    private static final SerializableString ACTION = new SerializedString("action");

    private final JsonGenerator out;
    private final Map<Fact, Integer> rows = new IdentityHashMap<>();
    private @Nullable String edition;
    private @Nullable Place row;
    private @Nullable RuleReference rule;

    KeepFindings(JsonGenerator out) {
        this.out = out;
    }

    void all(Assessment assessment) {
        var year = String.valueOf(assessment.year());
        var titles = FindingViews.titles(assessment);
        out.writeStartArray();
        for (Finding it : assessment.findings()) {
            finding(it, year, titles.getOrDefault(it.standard(), it.standard()));
        }
        out.writeEndArray();
    }

    private void finding(Finding it, String year, String standardTitle) {
        out.writeStartObject();
        say(CRITERION, it.id());
        say(TITLE, it.criterion().name());
        say(STANDARD, it.standard());
        say(EDITION, it.edition());
        say(PERIOD, year);
        say(STATUS, it.status().name());
        say(STATUS_TEXT, it.status().word());
        say(NEEDED, it.needed());
        say(HAD, it.had());
        say(SHORTFALL, it.shortfall());
        say(UNIT, it.unit());
        out.writeName(ESSENTIAL);
        out.writeBoolean(it.criterion().essential());
        points(it.points());
        out.writeName(PERIODS);
        out.writeStartArray();
        for (PeriodFinding period : it.periods()) {
            period(period);
        }
        out.writeEndArray();
        rule(it.rule());
        row(it.row());
        say(BASIS, it.criterion().basis());
        remedy(it.remedy());
        say(SENTENCE, Sentences.of(standardTitle, it));
        if (it.overruled() != null) {
            out.writeName(OVERRULED);
            out.writePOJO(Views.of(it.overruled()));
        }
        out.writeEndObject();
    }

    private void points(Points it) {
        out.writeName(POINTS);
        out.writePOJO(FindingViews.of(it));
    }

    private void rule(RuleReference it) {
        out.writeName(RULE);
        out.writeStartObject();
        say(NAME, it.name());
        line(it.file(), it.line());
    }

    private void row(Place it) {
        out.writeName(ROW);
        out.writeStartObject();
        line(it.file(), it.line());
    }

    private void line(String file, int line) {
        say(FILE, file);
        out.writeName(LINE);
        out.writeNumber(line);
        out.writeEndObject();
    }

    private void remedy(Remedy it) {
        out.writeName(REMEDY);
        out.writeStartObject();
        out.writeName(POSSIBLE);
        out.writeBoolean(it.possible());
        out.writeName(UNTIL);
        out.writeString(it.until() == null ? null : it.until().toString());
        say(ACTION, it.action());
        out.writeEndObject();
    }

    private void period(PeriodFinding it) {
        out.writeStartArray();
        out.writeString(it.period().label());
        out.writeString(it.period().first().toString());
        out.writeString(it.period().last().toString());
        out.writeString(it.body());
        out.writeString(it.status().name());
        out.writeString(it.status().word());
        say(it.needed());
        say(it.had());
        say(it.shortfall());
        counted(it.counted());
        notCounted(it.notCounted());
        sources(it);
        out.writeString(it.note());
        out.writeEndArray();
    }

    private void counted(List<Evidence> all) {
        out.writeStartArray();
        for (Evidence it : all) {
            row(it.fact());
        }
        out.writeEndArray();
    }

    private void notCounted(List<Evidence> all) {
        out.writeStartArray();
        for (Evidence it : all) {
            row(it.fact());
            out.writeString(it.reason());
        }
        out.writeEndArray();
    }

    private void row(Fact it) {
        var known = rows.putIfAbsent(it, rows.size());
        if (known != null) {
            out.writeNumber(known);
        } else {
            out.writeStartArray();
            out.writeString(Views.ledger(it));
            out.writeString(it.code());
            out.writeString(it.date().toString());
            out.writeString(it.label());
            out.writeEndArray();
        }
    }

    private void sources(PeriodFinding it) {
        out.writeString(it.edition().equals(edition) ? null : it.edition());
        edition = it.edition();
        if (it.row().equals(row)) {
            out.writeNull();
        } else {
            out.writeStartArray();
            out.writeString(it.row().file());
            out.writeNumber(it.row().line());
            out.writeEndArray();
        }
        row = it.row();
        if (it.rule().equals(rule)) {
            out.writeNull();
        } else {
            out.writeStartArray();
            out.writeString(it.rule().name());
            out.writeString(it.rule().file());
            out.writeNumber(it.rule().line());
            out.writeEndArray();
        }
        rule = it.rule();
    }

    private void say(SerializableString name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    private void say(SerializableString name, BigDecimal amount) {
        out.writeName(name);
        say(amount);
    }

    private void say(BigDecimal amount) {
        Json.number(Numbers.tidy(amount), out);
    }
}
