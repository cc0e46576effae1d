/** Who did what, when, under which rulebook; every line chained to the one before. It listens, and nothing that acts knows it. */
@ApplicationModule(allowedDependencies = {"event", "problem", "table"})
@NullMarked
package dabiao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
