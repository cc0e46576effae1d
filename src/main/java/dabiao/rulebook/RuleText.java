package dabiao.rulebook;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a rule file, whichever of the usual encodings it was saved in. */
final class RuleText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private RuleText() {}

    static Optional<RuleFile> of(String path, byte[] bytes, Problems problems) {
        for (Charset charset : CHARSETS) {
            var text = decoded(bytes, charset).filter(it -> it.indexOf('\0') < 0);
            if (text.isPresent()) {
                return Optional.of(new RuleFile(
                        path, text.get().startsWith("\ufeff") ? text.get().substring(1) : text.get()));
            }
        }
        problems.error("R304", Place.of(RulesFolder.shown(path)), "不是 UTF-8 或 GBK 编码的文本文件，", "请用记事本另存为 UTF-8。");
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
