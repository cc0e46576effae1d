package dabiao.report;

import dabiao.assessment.StarRating;

/** Stars as people write them. */
final class Star {

    private Star() {}

    /** 五星, or 五星（暂定） while something is open that may change it. */
    static String of(StarRating star) {
        return star.provisional() ? star.name() + "（暂定）" : star.name();
    }
}
