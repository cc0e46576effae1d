/** A rulebook in one file, to be kept, mailed and taken in again. */
@NamedInterface("zip")
@NullMarked
package dabiao.rulebook.zip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
