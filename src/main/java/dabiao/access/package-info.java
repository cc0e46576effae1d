/** Who may do what: accounts, roles, tokens of other systems. */
@ApplicationModule(allowedDependencies = {"event", "problem", "table"})
@NullMarked
package dabiao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
