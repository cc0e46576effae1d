/** How the program itself fares: figures for those who look after it. It listens, and nothing that acts knows it. */
@ApplicationModule(
        allowedDependencies = {
            "event",
            "problem",
            "table",
            "fact",
            "rulebook::archive",
            "yearend",
            "publishing",
            "publishing::folder"
        })
@NullMarked
package dabiao.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
