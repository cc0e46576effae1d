/** The rulebook that judges now, and those that judged before. */
@NamedInterface("inforce")
@NullMarked
package dabiao.assessment.inforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
