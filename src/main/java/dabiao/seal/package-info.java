/** What was kept, under seal: line by line in pages, whose digest goes into the audit trail. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dabiao.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
