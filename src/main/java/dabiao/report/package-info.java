/** Assessments in words, tables and JSON; pure. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "fact",
            "rulebook",
            "rulebook::row",
            "assessment",
            "assessment::archive",
            "yearend",
            "yearend::settle",
            "impact",
            "rulebook::compare"
        })
@NullMarked
package dabiao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
