/** One dossier judged by one rulebook; the only package that knows Drools. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "seal",
            "event",
            "fact",
            "rulebook",
            "rulebook::row",
            "rulebook::archive"
        })
@NullMarked
package dabiao.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
