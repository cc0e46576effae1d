/** A new edition begun: a copy of the last one, or a template that passes the gate at once. */
@NamedInterface("scaffold")
@NullMarked
package dabiao.rulebook.scaffold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
