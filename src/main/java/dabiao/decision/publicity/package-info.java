/** Whose stars are made public in a year, and what is missing for the others. */
@NamedInterface("publicity")
@NullMarked
package dabiao.decision.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
