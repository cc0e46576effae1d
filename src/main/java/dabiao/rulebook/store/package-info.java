/** Every rulebook that was ever in force, kept whole. */
@NamedInterface("store")
@NullMarked
package dabiao.rulebook.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
