/** Two rulebooks side by side: what differs, in words, with both places. */
@NamedInterface("compare")
@NullMarked
package dabiao.rulebook.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
