package dabiao.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor what to ask the next part with; null on the last
 */
record Page<T>(List<T> items, @Nullable String nextCursor) {

    static final String DEFAULT_LIMIT = "50";
    private static final int MOST = 500;

    /** Cuts a list that was read with one row more than wanted. */
    static <R, T> Page<T> of(List<R> rows, int limit, Function<R, String> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit;
        var some = more ? rows.subList(0, limit) : rows;
        return new Page<>(some.stream().map(view).toList(), more ? encoded(cursor.apply(some.get(limit - 1))) : null);
    }

    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadRequest.parameter("limit", limit, "应在 1 至 %d 之间。".formatted(MOST));
        }
        return limit;
    }

    /** What stands in a cursor; empty for the first part. */
    static String decoded(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw BadRequest.parameter("cursor", cursor, "请原样使用上一页给出的 nextCursor。");
        }
    }

    /** The number before which a list goes on that runs backwards. */
    static long before(@Nullable String cursor) {
        var text = decoded(cursor);
        if (!text.matches("\\d{0,18}")) {
            throw BadRequest.parameter("cursor", cursor == null ? "" : cursor, "请原样使用上一页给出的 nextCursor。");
        }
        return text.isEmpty() ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
