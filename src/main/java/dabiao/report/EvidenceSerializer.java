package dabiao.report;

import dabiao.report.AssessmentView.EvidenceView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Says a row behind a finding as any serializer of records would, in a fraction of the time: a result has a thousand of them, more than
 * all the rest of it.
 */
final class EvidenceSerializer extends ValueSerializer<EvidenceView> {

    private static final SerializableString LEDGER = new SerializedString("ledger");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString DATE = new SerializedString("date");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString PERIOD = new SerializedString("period");
    private static final SerializableString REASON = new SerializedString("reason");

    @Override
    public void serialize(EvidenceView it, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        say(LEDGER, it.ledger(), out);
        say(CODE, it.code(), out);
        say(DATE, it.date().toString(), out);
        say(LABEL, it.label(), out);
        say(PERIOD, it.period(), out);
        say(REASON, it.reason(), out);
        out.writeEndObject();
    }

    private static void say(SerializableString name, @Nullable String value, JsonGenerator out) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }
}
