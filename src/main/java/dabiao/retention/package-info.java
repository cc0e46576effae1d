/** What need not be kept for ever, and goes when somebody says the word; nothing that a result rests on is among it. */
@ApplicationModule(allowedDependencies = {"event", "problem", "access", "publishing::draft"})
@NullMarked
package dabiao.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
