package dabiao.appraisal;

import dabiao.fact.Appraisal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave already.
 *
 * @param given null where nobody gave anything yet
 */
public record Standing(@Nullable Appraisal given) {

    /** The version of nothing. */
    public static final String NOTHING = "0";

    private static final int LENGTH = 16;

    /** Another one as soon as anything of it is changed, so that of two people who change it the second is told. */
    public String version() {
        return given == null ? NOTHING : digest(given.toString());
    }

    /** In one line; empty where nobody gave anything. */
    public String sentence() {
        var it = given;
        if (it == null) {
            return "";
        }
        var value = it.marks() != null ? it.marks().toPlainString() + " 分" : String.valueOf(it.grade());
        var rater = it.rater() == null ? "" : "，评定人 " + it.rater();
        return "%s%s，%s%s".formatted(value, rater, it.date(), it.reason() == null ? "" : "，理由：" + it.reason());
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
