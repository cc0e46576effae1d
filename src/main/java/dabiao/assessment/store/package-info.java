/** What was judged, kept for lists, explanations and replay. */
@NamedInterface("store")
@NullMarked
package dabiao.assessment.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
