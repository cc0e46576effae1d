package dabiao.web.page.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A year in figures.
 *
 * @param total organisations that were to be judged
 * @param rated those that have a score
 * @param failed those that could not be judged
 * @param average score in percent of full marks
 * @param severities how many organisations have a flag so grave
 */
public record Figures(
        long total,
        long rated,
        long failed,
        BigDecimal average,
        List<Bar> stars,
        List<Bar> scores,
        List<StandardFigure> standards,
        List<Missed> missed,
        List<Bar> severities,
        List<FlagFigure> flags,
        List<Due> dues) {

    /** One bar of a chart, and the list that it leads to. */
    public record Bar(String label, long count, String link) {}

    /** How many organisations meet every criterion of a standard that applies to them. */
    public record StandardFigure(
            String standard, String title, long judged, long met, String metLink, String missedLink) {

        public long missed() {
            return judged - met;
        }
    }

    /**
     * How many organisations miss a criterion.
     *
     * @param judged to how many it applies
     * @param cumulative share of all that is missed, in percent, up to and with this one
     */
    public record Missed(
            String criterion, String name, String title, long count, long judged, int cumulative, String link) {}

    /** How many organisations a flag was raised for. */
    public record FlagFigure(String flag, String title, String severity, long count, String link) {}

    /** How many organisations still have to make up for something, and until when. */
    public record Due(String criterion, String name, LocalDate until, long count, String link) {}
}
