package dabiao.assessment.measure;

import dabiao.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several conditions that must all hold, looked at one after the other. Immutable. */
final class Tests implements Test {

    private final Test[] all;

    private Tests(List<Test> all) {
        this.all = all.toArray(Test[]::new);
    }

    /** Some and then others; those that are several themselves are taken apart. */
    static Test of(Test some, Test others) {
        var all = new ArrayList<Test>(parts(some));
        all.addAll(parts(others));
        return new Tests(all);
    }

    private static List<Test> parts(Test test) {
        return test instanceof Tests several ? List.of(several.all) : List.of(test);
    }

    @Override
    public @Nullable String rejects(Fact fact, Facts facts, LocalDate day) {
        for (Test it : all) {
            var reason = it.rejects(fact, facts, day);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
