/** What was judged, kept for lists, explanations and replay. */
@NamedInterface("archive")
@NullMarked
package dabiao.assessment.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
