/** Every organisation judged once for a year; resumable. */
@ApplicationModule(allowedDependencies = {"problem", "fact", "rulebook", "assessment"})
@NullMarked
package dabiao.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
