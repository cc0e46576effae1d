package dabiao.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a text file turned out to be after all of it was decoded strictly.
 *
 * @param blank whether it holds nothing but blanks
 * @param binary whether it holds control characters that no text has
 * @param head its first characters
 */
record Plain(Charset charset, boolean blank, boolean binary, String head) {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int HEAD = 4_096;
    private static final char BOM = '\ufeff';

    /** Tries UTF-8, then GB18030; nothing if the bytes are neither. */
    static Optional<Plain> of(Source source) throws IOException {
        for (Charset charset : CHARSETS) {
            try (var reader = reader(source, charset)) {
                return Optional.of(scan(reader, charset));
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Decodes strictly; the mark at the beginning (BOM) is left out. */
    Reader open(Source source) throws IOException {
        var reader = reader(source, charset);
        if (head.indexOf(BOM) == 0) {
            reader.skip(1);
        }
        return reader;
    }

    /** A comma, or a semicolon or tab if the first lines have no comma. */
    char separator() {
        for (char separator : new char[] {',', ';', '\t'}) {
            if (head.lines().limit(4).anyMatch(it -> it.indexOf(separator) >= 0)) {
                return separator;
            }
        }
        return ',';
    }

    /** Whether its cells are separated by the comma of Chinese text. */
    boolean fullWidth() {
        String first = head.lines().findFirst().orElse("");
        return first.indexOf('，') >= 0 && first.indexOf(separator()) < 0;
    }

    private static Reader reader(Source source, Charset charset) throws IOException {
        return new InputStreamReader(
                source.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Plain scan(Reader reader, Charset charset) throws IOException {
        var head = new StringBuilder();
        var buffer = new char[16_384];
        boolean blank = true;
        boolean binary = false;
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                blank = blank && Text.isBlank(buffer[i]);
                binary |= buffer[i] < ' ' && buffer[i] != '\t' && buffer[i] != '\n' && buffer[i] != '\r';
            }
            head.append(buffer, 0, Math.min(read, Math.max(0, HEAD - head.length())));
        }
        return new Plain(charset, blank, binary, head.toString());
    }
}
