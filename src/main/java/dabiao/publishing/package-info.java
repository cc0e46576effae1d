/** How a rulebook comes to judge: the gate it passes, who puts it in force and why, and what must not change any more. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "event",
            "seal",
            "fact",
            "rulebook",
            "rulebook::row",
            "rulebook::archive",
            "rulebook::compare",
            "rulebook::scenario",
            "rulebook::zip",
            "assessment",
            "assessment::inforce",
            "yearend",
            "impact",
            "trial"
        })
@NullMarked
package dabiao.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
