/** The fourth stage (提示): what in the records people should look at; it never changes a score. */
@NamedInterface("flag")
@NullMarked
package dabiao.assessment.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
