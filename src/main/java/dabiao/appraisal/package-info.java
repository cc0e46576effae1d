/** Marks and grades that the rules leave to people: what is still to be given, giving it, and what organisations say of themselves. */
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
package dabiao.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
