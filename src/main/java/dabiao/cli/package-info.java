/** The commands; words in, words out; nothing is decided here. */
@ApplicationModule(
        allowedDependencies = {"problem", "table", "fact", "rulebook", "intake", "assessment", "yearend", "report"})
@NullMarked
package dabiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
