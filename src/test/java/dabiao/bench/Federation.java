package dabiao.bench;

import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.fact.Due;
import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Ledgers;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Submission;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Place;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * As many invented branches as are asked for, the same ones every time: each is one of the sample's under a code of its own, with its
 * ledgers and mistakes and with people of its own, and the dues of every member for every month, of which some are late and some are missing.
 */
public final class Federation {

    static final int YEAR = 2023;

    private static final long SEED = 20230101;
    private static final int AT_ONCE = 500;
    /** One in so many minutes is the sample's, letter by letter. */
    private static final int COPIED = 200;

    private static final int OWN = 20;
    private static final int CHARACTERS = 3_000;
    private static final BigDecimal BASE = new BigDecimal("4000");
    private static final BigDecimal PAYABLE = new BigDecimal("40");

    private final List<Dossier> samples;

    private Federation(List<Dossier> samples) {
        this.samples = samples;
    }

    /** After the branches of the sample, as the words of that rulebook's vocabulary are read. */
    public static Federation like(Assessor assessor) {
        var folder =
                LedgerFolder.read(Path.of("sample-data"), assessor.rulebook().vocabulary());
        return new Federation(folder.dossiers(YEAR).stream()
                .filter(it -> it.organisation().kind().equals("党支部"))
                .toList());
    }

    /** The dossier of one branch. */
    public Dossier branch(int number) {
        var facts = facts(number);
        return Dossier.of((Organisation) facts.get(0), YEAR, facts);
    }

    /** Hands in the first so many branches, some at a time; returns how many rows that made. */
    public long write(FactStore facts, int branches) {
        var rows = new long[1];
        for (int i = 0; i < branches; i += AT_ONCE) {
            int from = i;
            var header = Submission.received(LocalDateTime.now(), "测算", "%064d".formatted(i), "测算");
            facts.append(
                    header,
                    batch -> IntStream.range(from, Math.min(from + AT_ONCE, branches))
                            .mapToObj(this::facts)
                            .flatMap(List::stream)
                            .forEach(it -> {
                                batch.fresh(it, 1);
                                rows[0]++;
                            }));
        }
        return rows[0];
    }

    /** The organisation first. */
    private List<Fact> facts(int number) {
        var random = new Random(SEED + number);
        var sample = samples.get(random.nextInt(samples.size()));
        var code = "ZZ%07d".formatted(number);
        var facts = new ArrayList<Fact>();
        for (Layout<? extends Record> ledger : Ledgers.ALL) {
            rows(ledger, sample, code, random, facts);
        }
        if (sample.all(Due.class).isEmpty()) {
            facts.stream()
                    .filter(Member.class::isInstance)
                    .map(Member.class::cast)
                    .toList()
                    .forEach(it -> facts.addAll(dues(it, code, random)));
        }
        return facts;
    }

    private static List<Due> dues(Member member, String code, Random random) {
        var dues = new ArrayList<Due>();
        for (int month = 1; month <= 12; month++) {
            var first = LocalDate.of(YEAR, month, 1);
            int luck = random.nextInt(100);
            var paidOn = luck == 0 ? null : first.plusDays(luck < 5 ? 70 : random.nextInt(20));
            dues.add(new Due(
                    code,
                    "DF%tY%<tm-%s".formatted(first, member.code()),
                    member.code(),
                    first,
                    BASE,
                    PAYABLE,
                    paidOn == null ? null : PAYABLE,
                    paidOn));
        }
        return dues;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> void rows(
            Layout<T> ledger, Dossier sample, String code, Random random, List<Fact> into) {
        var owner = ledger.type() == Organisation.class ? "code" : "organisation";
        sample.all((Class<Fact>) (Class<?>) ledger.type()).forEach(row -> {
            var cells = ledger.columns().stream()
                    .map(it -> it.component().equals(owner) ? code : own(it.component(), it.of(row), code, random))
                    .toArray();
            into.add((Fact) ledger.make(cells, Place.of("")));
        });
    }

    /** A branch's people are its own, and so are nearly all of its minutes; a few were copied. */
    private static @Nullable Object own(String component, @Nullable Object cell, String code, Random random) {
        if (cell instanceof Words words) {
            return new Words(
                    words.stream().map(it -> (String) own("", it, code, random)).toList());
        }
        if (component.equals("minutes") && cell instanceof String text) {
            return random.nextInt(COPIED) == 0 ? text : minutes(text, random);
        }
        return cell instanceof String text ? text.replace("DY", "D" + code + "Y") : cell;
    }

    /** The text with some of its sentences in words that nobody else uses. */
    private static String minutes(String text, Random random) {
        var own = new StringBuilder();
        for (String sentence : text.split("(?<=；)")) {
            own.append(random.nextBoolean() ? sentence : invented(sentence.length(), random));
        }
        return own.append(invented(OWN, random)).toString();
    }

    private static String invented(int length, Random random) {
        return random.ints(length, 0, CHARACTERS)
                .collect(StringBuilder::new, (it, more) -> it.append((char) ('一' + more)), StringBuilder::append)
                .toString();
    }
}
