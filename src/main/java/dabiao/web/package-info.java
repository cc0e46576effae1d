/** HTTP in, HTTP out; nothing is decided here. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "event",
            "access",
            "audit",
            "fact",
            "rulebook",
            "rulebook::row",
            "rulebook::archive",
            "rulebook::scenario",
            "intake",
            "intake::accept",
            "assessment",
            "assessment::archive",
            "assessment::inforce",
            "yearend",
            "report"
        })
@NullMarked
package dabiao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
