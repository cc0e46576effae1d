/** Assessments in words, tables and JSON; pure. */
@ApplicationModule(allowedDependencies = {"problem", "fact", "rulebook", "assessment", "yearend"})
@NullMarked
package dabiao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
