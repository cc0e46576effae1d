/** Cases that stand beside an edition's rules: given these facts, this is what must come out. */
@NamedInterface("scenario")
@NullMarked
package dabiao.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
