/** The rows of an edition's tables; each is a fact that the rules match. */
@NamedInterface("row")
@NullMarked
package dabiao.rulebook.row;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
