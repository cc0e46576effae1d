package dabiao.publishing.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;

/** What must be said with a request and was not, or not rightly. */
final class Required {

    static final String CODE = "P400";

    private Required() {}

    static Problem missing(String key, String title) {
        return Problem.error(CODE, Place.of("请求").at(key), "没有写" + title + "，", "这一项必填。");
    }
}
