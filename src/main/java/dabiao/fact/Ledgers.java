package dabiao.fact;

import dabiao.table.Layout;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of ledger that an office keeps, organisations first, so that every later one can refer to them. */
public final class Ledgers {

    public static final List<Layout<? extends Record>> ALL = List.of(
            Layout.of(Organisation.class),
            Layout.of(Body.class),
            Layout.of(Member.class),
            Layout.of(Tenure.class),
            Layout.of(Activity.class),
            Layout.of(Money.class),
            Layout.of(Due.class),
            Layout.of(PointsEntry.class),
            Layout.of(Document.class),
            Layout.of(Appraisal.class),
            Layout.of(ProblemItem.class),
            Layout.of(Award.class),
            Layout.of(Decision.class),
            Layout.of(Step.class),
            Layout.of(Claim.class));

    private static final Map<String, Layout<? extends Record>> BY_TITLE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(it -> it.title(), it -> it));

    /** Asked for each row that a result names. */
    private static final ClassValue<Layout<? extends Record>> BY_TYPE = new ClassValue<>() {
        @Override
        protected Layout<? extends Record> computeValue(Class<?> type) {
            return ALL.stream()
                    .filter(it -> it.type() == type)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("%s stands in no ledger.".formatted(type.getName())));
        }
    };

    private Ledgers() {}

    /** The ledger of that Chinese title: 活动. */
    public static Optional<Layout<? extends Record>> titled(String title) {
        return Optional.ofNullable(BY_TITLE.get(title));
    }

    /** The ledger of that file name without its ending: activities. Its Chinese title will do as well. */
    public static Optional<Layout<? extends Record>> filed(String file) {
        return ALL.stream()
                .filter(it -> it.file().equals(file) || it.title().equals(file))
                .findFirst();
    }

    /** The ledger that a fact stands in. */
    public static Layout<? extends Record> of(Class<?> type) {
        return BY_TYPE.get(type);
    }
}
