/** What is asked: the rules folder read, checked and fingerprinted; text and data, no engine. */
@ApplicationModule(allowedDependencies = {"problem", "table", "seal"})
@NullMarked
package dabiao.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
