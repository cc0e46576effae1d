/** Two rulebooks over all organisations of a year: who moves, and why. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "fact",
            "rulebook",
            "rulebook::compare",
            "rulebook::row",
            "assessment",
            "yearend::settle"
        })
@NullMarked
package dabiao.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
