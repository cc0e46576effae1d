package dabiao.report;

import dabiao.assessment.Lift;
import dabiao.report.AssessmentView.LiftView;
import dabiao.report.AssessmentView.StepView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would lift an organisation to its next star, in words. */
final class Lifts {

    private Lifts() {}

    static @Nullable LiftView of(@Nullable Lift it) {
        return it == null
                ? null
                : new LiftView(
                        it.level(),
                        it.name(),
                        Numbers.tidy(it.from()),
                        Numbers.tidy(it.lacking()),
                        it.reachable(),
                        steps(it.steps()),
                        steps(it.tooLate()),
                        sentence(it));
    }

    private static List<StepView> steps(List<Lift.Step> steps) {
        return steps.stream()
                .map(it -> new StepView(it.criterion(), it.title(), Numbers.tidy(it.gain()), it.until(), it.action()))
                .toList();
    }

    private static String sentence(Lift it) {
        var lacking = it.lacking().signum() == 0 ? "得分已够" : "还差 %s 分".formatted(Numbers.plain(it.lacking()));
        var start = "要到%s（%s 分）%s".formatted(it.name(), Numbers.plain(it.from()), lacking);
        if (!it.obstacle().isEmpty()) {
            return start + "；有" + it.obstacle() + "，补救指标不能改变。";
        }
        if (it.reachable()) {
            return start + "，还来得及补救：" + it.steps().stream().map(Lifts::inTime).collect(Collectors.joining("；")) + "。";
        }
        return it.tooLate().isEmpty()
                ? start + "，补齐现有未达标的指标仍不够。"
                : start + "，所缺的已过补救期限："
                        + it.tooLate().stream().map(Lifts::named).collect(Collectors.joining("、")) + "。";
    }

    private static String inTime(Lift.Step it) {
        return "%s（可加 %s 分，%s 前）".formatted(named(it), Numbers.plain(it.gain()), it.until());
    }

    private static String named(Lift.Step it) {
        return "%s（%s）".formatted(it.title(), it.criterion());
    }
}
