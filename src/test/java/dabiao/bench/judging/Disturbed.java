package dabiao.bench.judging;

import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Branches of which some records were lost and some things decided otherwise, the same every time: what the sample has little of. */
final class Disturbed {

    private static final int LOST = 10;
    private static final int DECISIONS = 12;
    private static final int DAYS = 365;
    private static final List<String> KINDS = List.of("豁免", "佐证认定", "评定更正", "否决");
    private static final List<String> OTHERS = List.of("星级", "政治不合格", "弄虚作假");
    private static final List<String> CONTENTS = List.of("达标", "不达标", "0", "3", "4.5", "99", "另议");

    private final Random random;

    private Disturbed(int seed) {
        this.random = new Random(seed);
    }

    /** Every one of the dossiers, each disturbed in another way. */
    static List<Dossier> of(List<Dossier> dossiers) {
        var disturbed = new ArrayList<Dossier>();
        for (Dossier it : dossiers) {
            disturbed.add(new Disturbed(disturbed.size()).of(it));
        }
        return disturbed;
    }

    private Dossier of(Dossier it) {
        int lost = random.nextInt(LOST);
        var facts = new ArrayList<Fact>();
        for (Fact fact : it.everything()) {
            if (random.nextInt(LOST) >= lost) {
                facts.add(fact);
            }
        }
        for (int i = 0; i < DECISIONS; i++) {
            facts.add(decision(it, i));
        }
        return Dossier.of(it.organisation(), it.year(), facts);
    }

    private Decision decision(Dossier of, int number) {
        var from = LocalDate.of(of.year(), 1, 1).plusDays(random.nextBoolean() ? 0 : random.nextInt(DAYS));
        return new Decision(
                of.organisation().code(),
                "JX" + number,
                any(KINDS),
                subject(),
                any(CONTENTS),
                from,
                random.nextBoolean() ? null : from.plusDays(random.nextInt(DAYS)),
                any(List.of("甲", "乙")),
                any(List.of("乙", "丙")),
                "理由" + number,
                random.nextInt(LOST) == 0 ? null : "文号" + number);
    }

    private String subject() {
        return random.nextInt(4) == 0 ? any(OTHERS) : Asked.values()[random.nextInt(Asked.values().length)].id;
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
