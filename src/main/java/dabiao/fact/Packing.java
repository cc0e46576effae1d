package dabiao.fact;

import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How a value of one type stands in a {@link Bundle}: as the database keeps it, a cell without a value as null. */
interface Packing {

    Map<Class<?>, Packing> BY_TYPE = Map.of(
            String.class, new Texts(),
            Words.class, new SomeWords(),
            Integer.class, new Numbers(),
            LocalDate.class, new Days(),
            LocalTime.class, new Times(),
            BigDecimal.class, new Decimals());

    static Packing of(Class<?> type) {
        var packing = BY_TYPE.get(type);
        if (packing == null) {
            throw new IllegalArgumentException("No bundle holds a %s.".formatted(type.getName()));
        }
        return packing;
    }

    void write(JsonGenerator out, Object value);

    /** What the cell says whose first token is the current one; never asked where that is null. */
    @Nullable
    Object read(JsonParser in);

    /** What an empty cell says. */
    default @Nullable Object nothing() {
        return null;
    }

    final class Texts implements Packing {

        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeString((String) value);
        }

        @Override
        public String read(JsonParser in) {
            return in.getString();
        }
    }

    /** A single word as a text, several as an array; none as null. Single words repeat by the thousand and are read once. */
    final class SomeWords implements Packing {

        private final WordsCell single = new WordsCell();

        @Override
        public void write(JsonGenerator out, Object value) {
            var words = (Words) value;
            if (words.isEmpty()) {
                out.writeNull();
            } else if (words.size() == 1) {
                out.writeString(words.list().get(0));
            } else {
                out.writeStartArray();
                words.forEach(out::writeString);
                out.writeEndArray();
            }
        }

        @Override
        public Words read(JsonParser in) {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                return single.words(in.getString());
            }
            var words = new ArrayList<String>();
            for (var word = in.nextStringValue(); word != null; word = in.nextStringValue()) {
                words.add(word);
            }
            return new Words(words);
        }

        @Override
        public Words nothing() {
            return Words.NONE;
        }
    }

    final class Numbers implements Packing {

        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((Integer) value);
        }

        @Override
        public Integer read(JsonParser in) {
            return in.getIntValue();
        }
    }

    /** Counted from 1970-01-01. */
    final class Days implements Packing {

        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber((int) ((LocalDate) value).toEpochDay());
        }

        @Override
        public LocalDate read(JsonParser in) {
            return LocalDate.ofEpochDay(in.getIntValue());
        }
    }

    /** In seconds of the day. */
    final class Times implements Packing {

        @Override
        public void write(JsonGenerator out, Object value) {
            out.writeNumber(((LocalTime) value).toSecondOfDay());
        }

        @Override
        public LocalTime read(JsonParser in) {
            return LocalTime.ofSecondOfDay(in.getIntValue());
        }
    }

    /** The digits as a whole number, then how many of them stand behind the point. */
    final class Decimals implements Packing {

        @Override
        public void write(JsonGenerator out, Object value) {
            var amount = Amounts.canonical((BigDecimal) value);
            out.writeNumber(amount.unscaledValue().longValueExact());
            out.writeNumber(amount.scale());
        }

        @Override
        public BigDecimal read(JsonParser in) {
            long digits = in.getLongValue();
            in.nextToken();
            return BigDecimal.valueOf(digits, in.getIntValue());
        }
    }
}
