/** HTTP in, HTTP out; nothing is decided here. */
@ApplicationModule(
        allowedDependencies = {"problem", "table", "fact", "rulebook", "intake", "assessment", "yearend", "report"})
@NullMarked
package dabiao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
