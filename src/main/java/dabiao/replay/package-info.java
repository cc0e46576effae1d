/** A past assessment judged once more, on the facts and by the rules of then; says whether and where it comes out otherwise. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "seal",
            "fact",
            "rulebook",
            "rulebook::archive",
            "assessment",
            "assessment::archive",
            "assessment::inforce",
            "yearend"
        })
@NullMarked
package dabiao.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
