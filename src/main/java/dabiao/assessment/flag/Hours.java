package dabiao.assessment.flag;

import dabiao.fact.Activity;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** When an activity was held, from and to. */
public record Hours(LocalDate day, LocalTime from, LocalTime to) {

    /** Empty where a time is missing or the two are the same. */
    public static Optional<Hours> of(Activity activity) {
        var from = activity.startsAt();
        var to = activity.endsAt();
        return from == null || to == null || !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(new Hours(activity.heldOn(), from, to));
    }

    /** One may end when the other begins. */
    public boolean overlap(Hours other) {
        return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    static boolean overlap(Activity one, Activity other) {
        var hours = of(other);
        return hours.isPresent()
                && of(one).filter(it -> it.overlap(hours.get())).isPresent();
    }
}
