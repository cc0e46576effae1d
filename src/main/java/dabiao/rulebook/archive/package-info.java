/** Every rulebook that was ever in force, kept whole. */
@NamedInterface("archive")
@NullMarked
package dabiao.rulebook.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
