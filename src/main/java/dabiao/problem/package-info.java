/** What is wrong with something that a person wrote, where it stands, and what to do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dabiao.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
