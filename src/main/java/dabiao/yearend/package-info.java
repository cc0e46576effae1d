/** Every organisation judged once for a year; resumable. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "event",
            "seal",
            "fact",
            "rulebook",
            "rulebook::row",
            "assessment",
            "assessment::archive",
            "assessment::inforce",
            "assessment::flag"
        })
@NullMarked
package dabiao.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
