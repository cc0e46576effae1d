package dabiao.assessment.archive;

import java.util.List;

/**
 * How the objects of one kind stand in the points contest (五星十佳).
 *
 * @param json all but the contenders
 * @param contenders the best first, those who are not ranked last; there may be more of them than fit into memory, so that each is
 *     only made when it is asked for
 */
public record RankingRow(String kind, String json, List<ContenderRow> contenders) {

    /** One of the objects, and the organisation that it belongs to. */
    public record ContenderRow(String organisation, String json) {

        private static final String UNRANKED = "\"rank\":0,";

        /** Whether it takes part; seen without reading all that is said. */
        public boolean isRanked() {
            return !json.contains(UNRANKED);
        }
    }
}
