package dabiao.report;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How wide text is on a console, in letters: Chinese characters and full-width signs take two. */
final class Width {

    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final Set<UnicodeBlock> WIDE_BLOCKS =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);
    /** Signs of Chinese text that Unicode calls ambiguous and Chinese consoles show wide. */
    private static final String AMBIGUOUS = "“”‘’…—·×≥≤";

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** At most so wide; what is cut off leaves a sign. */
    static String cut(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        int end = 0;
        int width = 2;
        while (width + of(text.codePointAt(end)) <= most) {
            width += of(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + "…";
    }

    private static int of(int character) {
        if (character < 0x80 || character >= 0xff61 && character < 0xffe0) {
            return 1;
        }
        boolean wide = WIDE_SCRIPTS.contains(UnicodeScript.of(character))
                || WIDE_BLOCKS.contains(UnicodeBlock.of(character))
                || AMBIGUOUS.indexOf(character) >= 0;
        return wide ? 2 : 1;
    }
}
