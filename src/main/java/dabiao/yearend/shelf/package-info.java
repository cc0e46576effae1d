/** Where a run puts aside what it needs of every organisation and cannot keep in memory for a province. */
@NamedInterface("shelf")
@NullMarked
package dabiao.yearend.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
