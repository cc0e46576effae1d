package dabiao.web.page.draft;

import org.jspecify.annotations.Nullable;

/** What a form says about why: a reason, and the paper that it rests on. */
record Why(@Nullable String reason, @Nullable String document) {

    String words() {
        return reason == null ? "" : reason.strip();
    }

    String paper() {
        return document == null ? "" : document.strip();
    }
}
