/** Submissions on their way into the ledgers. */
@NamedInterface("accept")
@NullMarked
package dabiao.intake.accept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
