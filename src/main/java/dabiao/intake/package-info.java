/** Facts coming in; a submission is accepted whole or refused whole. */
@ApplicationModule(allowedDependencies = {"problem", "table", "event", "seal", "fact"})
@NullMarked
package dabiao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
