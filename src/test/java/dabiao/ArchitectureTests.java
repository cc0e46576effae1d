package dabiao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dabiao");

    private static final String[] PURE = {
        "dabiao.assessment..",
        "dabiao.rulebook..",
        "dabiao.fact..",
        "dabiao.report..",
        "dabiao.trial..",
        "dabiao.yearend.settle.."
    };

    /** What asks the machine for the day or for luck. */
    static List<Class<?>> clocks() {
        return List.of(
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Instant.class,
                Year.class,
                YearMonth.class);
    }

    static List<Class<?>> dice() {
        return List.of(Random.class, SplittableRandom.class, ThreadLocalRandom.class);
    }

    /** The main class stands outside: it runs the commands, and one of them starts it as a server. */
    @Test
    void packagesDependOnNothingButWhatTheyDeclare() {
        ApplicationModules.of(Dabiao.class, equivalentTo(Dabiao.class)).verify();
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void whatJudgesIsToldTheDay(Class<?> clock) {
        noClasses()
                .that(are(resideInAnyPackage(PURE)))
                .should()
                .callMethod(clock, "now")
                .because("the same facts under the same rulebook on the same day give the same assessment")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("dice")
    void whatJudgesKnowsNoLuck(Class<?> dice) {
        noClasses()
                .that(are(resideInAnyPackage(PURE)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(dice)
                .check(CLASSES);
    }

    /** The day on which a rulebook was put in force is written down beside it. */
    @Test
    void whatJudgesHasNoClock() {
        noClasses()
                .that(are(resideInAnyPackage(PURE)))
                .and()
                .resideOutsideOfPackage("dabiao.assessment.inforce..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void whatJudgesAsksTheMachineForNothingThatChanges() {
        noClasses()
                .that(are(resideInAnyPackage(PURE)))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(CLASSES);
    }

    @Test
    void onlyTheAssessmentKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dabiao.assessment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsWriteToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dabiao.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** 无数据 is a word of the standards: NoData may be said. */
    @Test
    void noClassHidesBehindAWordThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Info|(?<!No)Data)([A-Z$].*)?")
                .check(CLASSES);
    }
}
