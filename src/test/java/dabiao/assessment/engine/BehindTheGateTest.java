package dabiao.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules given to Drools without having been read strictly first: what would become of one that slipped through. */
class BehindTheGateTest {

    private static final String MARK = "dabiao.attack";
    private static final String ATTACK = "System.setProperty(\"" + MARK + "\", \"1\")";
    private static final String FULL = "java.lang." + ATTACK;

    private final Problems problems = new Problems();

    @AfterEach
    void nothingHappened() {
        assertThat(System.clearProperty(MARK)).as("side effect").isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ATTACK + ";",
                FULL + ";",
                "Runtime.getRuntime().exit(1);",
                "new ProcessBuilder(\"x\").start();",
                "new java.io.File(\"x\").delete();",
                "java.nio.file.Files.delete(java.nio.file.Path.of(\"x\"));",
                "new Thread().start();",
                "Class.forName(\"java.lang.System\");",
                "$row.getClass().getClassLoader();",
                "Object.class.getName();",
                "drools.getKieRuntime().halt();",
                "org.drools.util.ClassUtils.newInstance(\"x\");",
                "dabiao.rulebook.RulesFolder.read(null, null);",
                "new dabiao.problem.Problems();",
                "org.springframework.util.ClassUtils.forName(\"x\", null);",
                "try { } finally { } throw new RuntimeException();",
                "java.util.function.Function f = x -> x;",
                "while (true) { Thread.yield(); }"
            })
    void aConsequenceReachesNoClassThatRulesDoNotNeed(String consequence) {
        assertThat(compiled("when\n $row : Frequency()\n $m : Measures()\nthen\n " + consequence))
                .isFalse();
        assertThat(problems.list())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.place()).isEqualTo(Place.line("rules/patterns/x.drl", 1)));
        assertThat(problems.list().get(0).what()).contains("规则“溜过去的”");
    }

    static Stream<String> outsideConsequences() {
        return Stream.of(
                "when $row : Frequency(%s == null) $m : Measures() then",
                "when $row : Frequency(eval(%s == null)) $m : Measures() then",
                "when eval(%s == null) $m : Measures() then",
                "when $m : Measures() $x : Object() from %s then",
                "when $m : Measures() accumulate(Frequency(); $x : sum(%s)) then",
                "@weight(%s) when $m : Measures() then",
                "salience (%s.length()) when $m : Measures() then",
                "enabled (%s == null) when $m : Measures() then",
                "dialect \"mvel\" when $m : Measures() then %s;");
    }

    @ParameterizedTest
    @MethodSource("outsideConsequences")
    void noOtherPartOfARuleReachesOneEither(String rule) {
        for (String call : List.of(ATTACK, FULL, reflected())) {
            assertThat(compiled(rule.formatted(call))).as(call).isFalse();
        }
    }

    private static String reflected() {
        return "this.getClass().forName(\"java.lang.System\").getMethod(\"setProperty\", String, String).invoke(null, \"%s\", \"1\")"
                .formatted(MARK);
    }

    @Test
    void aRuleThatFiresWithoutEndIsStoppedAndNamed() {
        var rules = rules("when\n $row : Frequency()\n $m : Measures()\nthen\n $m.count(drools, $row);");
        var watch = new Watch(rules, () -> 0);
        var match = new FiringOf(rules.base().getRule("dabiao.rules.patterns", "溜过去的"));
        watch.stage(7);

        assertThat(IntStream.range(0, 1_070)).allMatch(it -> watch.accept(match));
        assertThatThrownBy(() -> watch.accept(match))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("rules/patterns/x.drl 第 1 行：规则“溜过去的”执行了 1070 次还没有完，已停止。");
    }

    @Test
    void aRuleCannotSetItselfOffAgain() {
        var rules = rules("when\n $row : Frequency()\n $m : Measures()\nthen\n $m.count(drools, $row);");

        assertThatThrownBy(() -> assess(rules)).isInstanceOf(Refused.class).hasMessageContaining("没有规则");
        assertThat(compiled("when\n $row : Frequency()\n $m : Measures()\nthen\n update($row);"))
                .as("what would fire without end does not compile")
                .isFalse();
    }

    @Test
    void anOrganisationThatTakesTooLongIsLeftAtTheRuleThatFiresThen() {
        var rules = rules("when\n $row : Frequency()\n $m : Measures()\nthen\n $m.count(drools, $row);");
        var seconds = new AtomicInteger(100);
        var watch = new Watch(rules, seconds::get);
        var session = rules.base().newKieSession();
        var match = new FiringOf(rules.base().getRule("dabiao.rules.patterns", "溜过去的"));

        watch.organisation();
        watch.stage(1);
        seconds.addAndGet(Watch.SECONDS_PER_ORGANISATION);
        assertThat(watch.accept(match)).isTrue();
        seconds.incrementAndGet();

        assertThatThrownBy(() -> watch.accept(match)).hasMessageContaining("规则“溜过去的”执行到这里，考核一个组织已超过 30 秒");
        session.dispose();
    }

    @Test
    void asManyFiringsAsThereAreRowsToSpeakOfAreNeverTooMany() {
        var rules = rules("when\n $row : Frequency()\n $m : Measures()\nthen\n $m.count(drools, $row);");
        var watch = new Watch(rules, () -> 0);
        var match = new FiringOf(rules.base().getRule("dabiao.rules.patterns", "溜过去的"));
        watch.stage(100_000);

        assertThat(IntStream.range(0, 1_000_000)).allMatch(it -> watch.accept(match));
    }

    @Test
    void whatRulesCanNameOpensNoDoor() {
        assertThat(new RuleClassLoader(List.of()).seen())
                .noneMatch(
                        it -> it.matches("java\\.lang\\.(Class|System|Runtime|Process.*|Thread.*|reflect.*|invoke.*)"))
                .noneMatch(it -> it.matches("java\\.(io|nio|net|rmi|security)\\..*") && !it.endsWith(".Serializable"));
    }

    private boolean compiled(String rule) {
        return CompiledRules.ungated(rulebook(rule), problems) != null;
    }

    private CompiledRules rules(String rule) {
        return Objects.requireNonNull(CompiledRules.ungated(rulebook(rule), problems));
    }

    private static Rulebook rulebook(String rule) {
        var sound = RulesFolder.read(Path.of("src/test/resources/regressions/rules/sound"), new Problems());
        var file = new RuleFile("patterns/x.drl", "rule \"溜过去的\" " + rule + "\nend\n");
        return new Rulebook("x" + rule.hashCode(), sound.vocabulary(), List.of(file), sound.editions());
    }

    private static void assess(CompiledRules rules) {
        var cells = Map.of("编号", "ZB", "名称", "示例支部", "类型", "党支部", "成立日期", "2000-01-01");
        var branch = Ledgers.titled("党组织")
                .orElseThrow()
                .row(cells, Place.of("党组织"), Vocabulary.OPEN, new Problems())
                .orElseThrow();
        var dossier = Dossier.of((Organisation) branch, 2023, List.of((Fact) branch));
        new YearAssessor(rules, rulebook("when $m : Measures() then"), 2023).assess(dossier, LocalDate.of(2024, 3, 31));
    }
}
