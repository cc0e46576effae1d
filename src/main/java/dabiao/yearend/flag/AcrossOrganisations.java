package dabiao.yearend.flag;

import dabiao.assessment.RuleReference;
import dabiao.assessment.flag.Likeness;
import dabiao.assessment.flag.Settings;
import dabiao.fact.Activity;
import dabiao.fact.Dossier;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.row.Parameter;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes in the dossiers of a year, in any order, and keeps what is needed to compare them with each other. Which flags are looked for
 * across organisations, and by which numbers, the table of parameters says (跨组织). Not thread-safe.
 */
public final class AcrossOrganisations {

    private static final String ACROSS = "跨组织";
    private static final String ALIKE = "雷同";
    private static final String AT_ONCE = "同时";

    private final int year;
    private final LocalDate asOf;
    private final List<Minutes> minutes = new ArrayList<>();
    private final List<Places> places = new ArrayList<>();

    public AcrossOrganisations(Rulebook rulebook, int year, LocalDate asOf) {
        this.year = year;
        this.asOf = asOf;
        rulebook.standards().stream()
                .flatMap(it -> rulebook.inForce(it, LocalDate.of(year, 1, 1)).stream())
                .forEach(this::prepare);
    }

    private record Minutes(Settings settings, Words kinds, AlikeMinutes alike) {

        boolean compares(Activity activity) {
            return activity.minutes() != null && activity.kinds().containsAny(kinds);
        }
    }

    private record Places(Settings settings, TwoPlaces atOnce) {}

    private void prepare(Edition edition) {
        for (Concern concern : edition.concerns()) {
            var settings = new Settings(concern, edition.rows(Parameter.class));
            var across = settings.text(ACROSS).orElse("");
            if (across.equals(ALIKE)) {
                var alike = new AlikeMinutes(Likeness.of(settings));
                minutes.add(new Minutes(settings, settings.words("活动类型"), alike));
            } else if (across.equals(AT_ONCE)) {
                places.add(new Places(settings, new TwoPlaces(settings.words("共同活动标签"))));
            }
        }
    }

    /** Each dossier once. */
    public void add(Dossier dossier) {
        var lookedAt =
                dossier.all(Activity.class).stream().filter(this::isLookedAt).toList();
        places.forEach(it -> it.atOnce().add(lookedAt));
        for (Activity activity : lookedAt) {
            minutes.stream().filter(it -> it.compares(activity)).forEach(it -> add(activity, it.alike()));
        }
    }

    /** Whether it would be compared with those of other organisations; the others need not be handed in. */
    public boolean compares(Activity activity) {
        return isLookedAt(activity)
                && (places.stream().anyMatch(it -> it.atOnce().compares(activity))
                        || minutes.stream().anyMatch(it -> it.compares(activity)));
    }

    private boolean isLookedAt(Activity activity) {
        return activity.countsForYear() == year && !activity.heldOn().isAfter(asOf);
    }

    private static void add(Activity activity, AlikeMinutes alike) {
        var text = activity.minutes();
        if (text != null) {
            alike.add(Noted.of(activity), text);
        }
    }

    /** Compares everything that was taken in. */
    public Found found() {
        return new Found(comparisons().map(Supplier::get).toList());
    }

    /** The same, each flag as a piece of work of its own. */
    public CompletableFuture<Found> found(Executor threads) {
        var all = comparisons()
                .map(it -> CompletableFuture.supplyAsync(it, threads))
                .toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .thenApply(nothing ->
                        new Found(all.stream().map(CompletableFuture::join).toList()));
    }

    private Stream<Supplier<Found.Named>> comparisons() {
        return Stream.concat(
                minutes.stream().map(it -> () -> named(it.settings(), it.alike().twins())),
                places.stream().map(it -> () -> named(it.settings(), it.atOnce().overlaps())));
    }

    /** What somebody else found who compared by the same rulebook. */
    public Found found(Notes notes) {
        var all = new ArrayList<Found.Named>();
        var settings = Stream.concat(
                        minutes.stream().map(Minutes::settings), places.stream().map(Places::settings))
                .toList();
        for (int i = 0; i < settings.size(); i++) {
            all.add(named(settings.get(i), notes.reasons().get(i)));
        }
        return new Found(all);
    }

    private static Found.Named named(Settings settings, Map<Noted, String> reasons) {
        var concern = settings.concern();
        var rule = new RuleReference(
                concern.name(), concern.place().file(), concern.place().line());
        return new Found.Named(settings, rule, reasons);
    }
}
