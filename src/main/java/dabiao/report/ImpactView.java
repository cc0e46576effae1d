package dabiao.report;

import dabiao.impact.Impact;
import dabiao.problem.Place;
import dabiao.rulebook.compare.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The impact of a change of rules as it is shown and sent. Points in marks; the side that asks for nothing is null. */
public record ImpactView(
        String from,
        String to,
        int year,
        LocalDate asOf,
        int organisations,
        long moved,
        long winners,
        long losers,
        List<ChangeView> changes,
        List<Impact.StarMove> stars,
        List<CauseView> causes,
        List<ShiftView> shifts) {

    /** One thing that differs between the rulebooks; the texts of both where the logic of a rule does. */
    public record ChangeView(
            String kind,
            String sentence,
            String before,
            String after,
            @Nullable String placeBefore,
            @Nullable String placeAfter) {

        public static ChangeView of(Change it) {
            return new ChangeView(
                    it.kind().word(),
                    it.sentence(),
                    it.before(),
                    it.after(),
                    text(it.placeBefore()),
                    text(it.placeAfter()));
        }

        private static @Nullable String text(@Nullable Place place) {
            return place == null ? null : place.toString();
        }
    }

    /** What one criterion does, and the changes of its rows. */
    public record CauseView(
            String criterion,
            String title,
            int gaining,
            int losing,
            BigDecimal gain,
            int stars,
            List<String> changes) {}

    /** An organisation that comes out differently; {@code causes} in words. */
    public record ShiftView(
            String organisation,
            String name,
            String starBefore,
            String starAfter,
            BigDecimal scoreBefore,
            BigDecimal scoreAfter,
            BigDecimal gain,
            String causes,
            List<CriterionView> criteria) {

        /** As it may be shown. */
        public ShiftView through(Mask mask) {
            return Json.read(mask.json(Json.write(this)), ShiftView.class);
        }
    }

    /** One criterion of an organisation before and after; the sentences explain them, empty where they were not asked for. */
    public record CriterionView(
            String criterion,
            String title,
            @Nullable String statusBefore,
            @Nullable String statusAfter,
            @Nullable BigDecimal earnedBefore,
            @Nullable BigDecimal earnedAfter,
            String sentenceBefore,
            String sentenceAfter) {}
}
