package dabiao.assessment.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Tells findings in full that were kept in short. They are kept as a list of objects that are told as they are, but for their {@code
 * periods}: each of these is a list of the values of its fields, in order; rows that counted are a list, and rows that did not are
 * one in which each is followed by the reason. A row is a list of its ledger, code, day and label where it comes up first, and from
 * then on its number by the order of first coming up, from 0. The edition, the table row and the rule are null where they are those of
 * the period before. What a finding says of all its rows is not kept, since its periods say it.
 */
final class TellFindings {

    private static final String PERIODS = "periods";
    private static final String COUNTED = "counted";
    private static final String NOT_COUNTED = "notCounted";
    private static final List<String> BEFORE_BODY = List.of("label", "first", "last");
    private static final List<String> BEHIND_BODY = List.of("status", "statusText", "needed", "had", "shortfall");

    private final JsonParser in;
    private final JsonGenerator out;
    private final List<Row> rows = new ArrayList<>();
    private final List<Behind> counted = new ArrayList<>();
    private final List<Behind> notCounted = new ArrayList<>();
    private String edition = "";
    private Place row = new Place("", "", 0);
    private Place rule = row;

    TellFindings(JsonParser in, JsonGenerator out) {
        this.in = in;
        this.out = out;
    }

    /** A row of a ledger. */
    private record Row(
            SerializableString ledger, SerializableString code, SerializableString date, SerializableString label) {

        String name() {
            return ledger.getValue() + ":" + code.getValue();
        }
    }

    /** A row behind a finding, in which period, and why it did not count. */
    private record Behind(
            Row row, SerializableString period, @Nullable String reason) {}

    /** A line of a rule file; {@code name} is empty for the row of a table. */
    private record Place(String name, String file, int line) {}

    /** All of them, as a list. */
    void all() {
        expect(JsonToken.START_ARRAY);
        out.writeStartArray();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            finding();
        }
        out.writeEndArray();
    }

    private void finding() {
        out.writeStartObject();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            if (in.currentName().equals(PERIODS)) {
                periods();
            } else {
                out.copyCurrentEventExact(in);
                in.nextToken();
                out.copyCurrentStructureExact(in);
            }
        }
        out.writeEndObject();
    }

    private void periods() {
        counted.clear();
        notCounted.clear();
        out.writeName(PERIODS);
        expect(JsonToken.START_ARRAY);
        out.writeStartArray();
        while (in.nextToken() == JsonToken.START_ARRAY) {
            period();
        }
        out.writeEndArray();
        evidence(COUNTED, counted);
        evidence(NOT_COUNTED, notCounted);
    }

    private void period() {
        out.writeStartObject();
        in.nextToken();
        var label = in.getString();
        out.writeName(BEFORE_BODY.get(0));
        out.writeString(label);
        BEFORE_BODY.subList(1, BEFORE_BODY.size()).forEach(this::copy);
        var body = copy("body") == JsonToken.VALUE_NULL ? null : in.getString();
        BEHIND_BODY.forEach(this::copy);
        var where = new SerializedString(body == null ? label : label + "·" + body);
        expect(JsonToken.START_ARRAY);
        counted(where);
        expect(JsonToken.START_ARRAY);
        notCounted(where);
        sources();
        copy("note");
        expect(JsonToken.END_ARRAY);
        out.writeEndObject();
    }

    private JsonToken copy(String name) {
        var token = in.nextToken();
        out.writeName(name);
        out.copyCurrentEventExact(in);
        return token;
    }

    private void counted(SerializableString period) {
        out.writeName(COUNTED);
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            var it = new Behind(row(), period, null);
            out.writeString(it.row().name());
            counted.add(it);
        }
        out.writeEndArray();
    }

    private void notCounted(SerializableString period) {
        out.writeName(NOT_COUNTED);
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            var row = row();
            var reason = in.nextToken() == JsonToken.VALUE_NULL ? null : in.getString();
            out.writeString(row.name());
            notCounted.add(new Behind(row, period, reason));
        }
        out.writeEndArray();
    }

    private Row row() {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return rows.get(in.getIntValue());
        }
        var row = new Row(text(), text(), text(), text());
        expect(JsonToken.END_ARRAY);
        rows.add(row);
        return row;
    }

    private SerializableString text() {
        in.nextToken();
        return new SerializedString(in.getString());
    }

    /** Where the number came from. */
    private void sources() {
        edition = in.nextToken() == JsonToken.VALUE_NULL ? edition : in.getString();
        out.writeName("edition");
        out.writeString(edition);
        row = in.nextToken() == JsonToken.VALUE_NULL ? row : new Place("", text().getValue(), line());
        out.writeName("row");
        out.writeStartObject();
        lineOf(row);
        rule = in.nextToken() == JsonToken.VALUE_NULL ? rule : new Place(text().getValue(), text().getValue(), line());
        out.writeName("rule");
        out.writeStartObject();
        out.writeName("name");
        out.writeString(rule.name());
        lineOf(rule);
    }

    private int line() {
        in.nextToken();
        int line = in.getIntValue();
        expect(JsonToken.END_ARRAY);
        return line;
    }

    private void lineOf(Place it) {
        out.writeName("file");
        out.writeString(it.file());
        out.writeName("line");
        out.writeNumber(it.line());
        out.writeEndObject();
    }

    private void evidence(String name, List<Behind> all) {
        out.writeName(name);
        out.writeStartArray();
        for (Behind it : all) {
            out.writeStartObject();
            say("ledger", it.row().ledger());
            say("code", it.row().code());
            say("date", it.row().date());
            say("label", it.row().label());
            say("period", it.period());
            out.writeName("reason");
            out.writeString(it.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void say(String name, SerializableString value) {
        out.writeName(name);
        out.writeString(value);
    }

    private void expect(JsonToken token) {
        if (in.nextToken() != token) {
            throw new IllegalStateException("Findings are not as they were kept.");
        }
    }
}
