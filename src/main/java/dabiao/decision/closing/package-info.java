/** A year closed by two persons, once nothing is open any more. */
@NamedInterface("closing")
@NullMarked
package dabiao.decision.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
