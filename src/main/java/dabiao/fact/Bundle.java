package dabiao.fact;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4CompressorWithLength;
import net.jpountz.lz4.LZ4DecompressorWithLength;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/**
 * Rows of one organisation from one batch, whatever ledgers they stand in, as few bytes: a number that tells the form, then Smile, in which
 * a text that was said before is not said again, packed by LZ4; older versions left it unpacked, without a number. An array for each ledger:
 * its name, then the cells of row after row, each row ended by whether it takes back what was said. Who changes the columns of a
 * ledger has the bundles made anew from its rows.
 */
final class Bundle {

    private static final int BUFFER = 16_384;
    private static final byte FORM = 1;
    /** The form, and how long it was. */
    private static final int HEAD = 1 + Integer.BYTES;
    /** Bytes that one packed byte can stand for. */
    private static final long MOST = 255;

    private static final LZ4CompressorWithLength PACKING =
            new LZ4CompressorWithLength(LZ4Factory.fastestInstance().fastCompressor());
    private static final LZ4DecompressorWithLength UNPACKING =
            new LZ4DecompressorWithLength(LZ4Factory.fastestInstance().safeDecompressor());
    private static final SmileFactory SMILE = SmileFactory.builder()
            .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
            .build();

    private Bundle() {}

    /** A row of a ledger that takes itself back, or does not. */
    record Told(LedgerTable table, Fact fact, boolean withdrawn) {}

    /** The rows by ledger, in the order of {@link LedgerTable#ALL}; those of one ledger stay in theirs. */
    static byte[] packed(List<Told> rows) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (var out = SMILE.createGenerator(ObjectWriteContext.empty(), bytes)) {
            for (LedgerTable table : LedgerTable.ALL) {
                ledger(out, table, rows);
            }
        }
        return pack(bytes.toByteArray());
    }

    private static byte[] pack(byte[] smile) {
        var packed = new byte[1 + PACKING.maxCompressedLength(smile.length)];
        packed[0] = FORM;
        int length = PACKING.compress(smile, 0, smile.length, packed, 1);
        return Arrays.copyOf(packed, 1 + length);
    }

    private static byte[] unpack(byte[] packed) {
        if (packed.length <= HEAD || packed[0] != FORM) {
            return packed;
        }
        int length = LZ4DecompressorWithLength.getDecompressedLength(packed, 1);
        if (length < 0 || length > MOST * packed.length) {
            throw new LZ4Exception("No bundle unpacks to so much.");
        }
        return UNPACKING.decompress(packed, 1);
    }

    private static void ledger(JsonGenerator out, LedgerTable table, List<Told> rows) {
        boolean begun = false;
        for (Told row : rows) {
            if (row.table == table) {
                if (!begun) {
                    out.writeStartArray();
                    out.writeString(table.name());
                    begun = true;
                }
                table.pack(row.fact, out);
                out.writeBoolean(row.withdrawn);
            }
        }
        if (begun) {
            out.writeEndArray();
        }
    }

    /** The rows in the order in which they were packed; throws an unchecked exception where the bytes are no bundle. */
    static List<Told> rows(byte[] packed) {
        var rows = new ArrayList<Told>();
        try (var in = SMILE.createParser(ObjectReadContext.empty(), unpack(packed))) {
            while (in.nextToken() == JsonToken.START_ARRAY) {
                var table = LedgerTable.named(in.nextStringValue());
                for (var token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
                    var fact = table.unpack(in);
                    rows.add(new Told(table, fact, in.nextToken() == JsonToken.VALUE_TRUE));
                }
            }
        }
        return rows;
    }

    /** What the cell says that the parser is at. */
    static @Nullable Object cell(JsonParser in, Packing packing) {
        return in.currentToken() == JsonToken.VALUE_NULL ? packing.nothing() : packing.read(in);
    }

    static void cell(JsonGenerator out, @Nullable Object value, Packing packing) {
        if (value == null) {
            out.writeNull();
        } else {
            packing.write(out, value);
        }
    }
}
