package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.report.Json;
import dabiao.report.Views;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session judges one organisation after another; each must come out as if it were the first and only one. */
class UsedAgainTests {

    private static final List<Dossier> DOSSIERS = Shipped.dossiers();

    /** Every organisation by itself: what judged it never judged another. */
    private static final Map<Dossier, String> ALONE = alone();

    private final Assessor assessor = fresh();

    static List<List<Dossier>> orders() {
        var backwards = new ArrayList<>(DOSSIERS);
        Collections.reverse(backwards);
        var orders = new ArrayList<>(List.of(DOSSIERS, backwards));
        for (int seed = 1; seed <= 3; seed++) {
            var shuffled = new ArrayList<>(DOSSIERS);
            Collections.shuffle(shuffled, new Random(seed));
            orders.add(shuffled);
        }
        return orders;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inWhateverOrderEachIsJudgedAsIfItWereAlone(List<Dossier> order) {
        order.forEach(this::comesOutAsAlone);
    }

    @Test
    void theSameOneTwiceInARowComesOutTheSame() {
        for (Dossier it : DOSSIERS) {
            comesOutAsAlone(it);
            comesOutAsAlone(it);
        }
    }

    @Test
    void anOutlineInBetweenLeavesNothingBehind() {
        var last = DOSSIERS.get(DOSSIERS.size() - 1);
        for (Dossier it : DOSSIERS) {
            assessor.outline(last, day(last), Known.NOTHING);
            comesOutAsAlone(it);
        }
    }

    /** Without a day, rules fail in the middle of their work. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    @SuppressWarnings("NullAway")
    void anAssessmentThatFailedHalfWayLeavesNothingBehind(int before) {
        for (Dossier it : DOSSIERS) {
            IntStream.range(0, before).forEach(i -> comesOutAsAlone(DOSSIERS.get(i)));
            assertThatThrownBy(() -> assessor.assess(it, null)).isInstanceOf(RuntimeException.class);
            comesOutAsAlone(it);
        }
    }

    @Test
    void onceTheNextOneIsJudgedNobodyHoldsTheOneBefore() {
        var before = judgedAndDropped();
        comesOutAsAlone(DOSSIERS.get(1));

        for (int i = 0; i < 20 && before.get() != null; i++) {
            System.gc();
        }
        assertThat(before.get()).isNull();
    }

    private WeakReference<Dossier> judgedAndDropped() {
        var like = DOSSIERS.get(0);
        var facts = new ArrayList<Fact>();
        Ledgers.ALL.forEach(it -> facts.addAll(like.all(it.type().asSubclass(Fact.class))));
        var dossier = Dossier.of(like.organisation(), like.year(), facts);
        json(assessor, dossier);
        return new WeakReference<>(dossier);
    }

    private void comesOutAsAlone(Dossier it) {
        assertThat(json(assessor, it))
                .as(it.organisation().code() + " " + it.year())
                .isEqualTo(ALONE.get(it));
    }

    private static Map<Dossier, String> alone() {
        var alone = new IdentityHashMap<Dossier, String>();
        DOSSIERS.forEach(it -> alone.put(it, json(fresh(), it)));
        return alone;
    }

    /** The same compiled rules without any session. */
    private static Assessor fresh() {
        return Shipped.ASSESSOR.over(Shipped.RULEBOOK);
    }

    private static String json(Assessor assessor, Dossier it) {
        return Json.write(Views.of(assessor.assess(it, day(it))));
    }

    private static LocalDate day(Dossier it) {
        return LocalDate.of(it.year() + 1, 3, 31);
    }
}
