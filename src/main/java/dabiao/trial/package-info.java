/** A rulebook tried on the cases that stand beside its rules. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "fact",
            "rulebook",
            "rulebook :: row",
            "rulebook :: scenario",
            "assessment",
            "yearend::settle",
            "report"
        })
@NullMarked
package dabiao.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
