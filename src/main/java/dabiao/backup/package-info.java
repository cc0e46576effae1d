/** All that the program keeps, in one file, and back again on any server. It reads and writes tables as they are and decides nothing. */
@ApplicationModule(allowedDependencies = {"event", "problem", "table", "audit", "rulebook"})
@NullMarked
package dabiao.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
