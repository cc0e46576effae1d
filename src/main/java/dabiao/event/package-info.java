/** That something was done, told within the transaction that did it; who listens is nobody's concern here. */
@ApplicationModule(allowedDependencies = "table")
@NullMarked
package dabiao.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
