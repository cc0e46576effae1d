/** Decisions of Party bodies: asked for by one person, approved by another, and only then a row of the ledgers. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "event",
            "fact",
            "rulebook",
            "rulebook::row",
            "intake",
            "intake::accept",
            "assessment::archive",
            "assessment::inforce",
            "yearend"
        })
@NullMarked
package dabiao.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
