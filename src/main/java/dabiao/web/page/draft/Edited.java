package dabiao.web.page.draft;

import dabiao.rulebook.workbook.EditedTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the editor of one file.
 *
 * @param path of the file, below the rules folder
 * @param version of the draft that the person began with
 * @param rows of a table, headings first, as JSON; null for a text
 * @param text of any other file; null for a table
 */
record Edited(
        String path,
        long version,
        @Nullable String rows,
        @Nullable String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Charset OLD = Charset.forName("GB18030");

    /** The file with what was typed, and for each of its lines the row of the editor. */
    EditedTable over(byte[] before) {
        if (rows != null) {
            return EditedTable.of(before, cells());
        }
        var typed = (text == null ? "" : text).replace("\r\n", "\n");
        var ends = text(before).contains("\r\n") ? typed.replace("\n", "\r\n") : typed;
        return new EditedTable(ends.getBytes(charset(before)), Map.of());
    }

    List<List<String>> cells() {
        try {
            return JSON.readValue(rows, new TypeReference<List<List<String>>>() {});
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Rows are no list of lists of texts.", e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return OLD;
        }
    }
}
