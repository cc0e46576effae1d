/** Flags that need several organisations: minutes that read alike, people in two places at once. */
@NamedInterface("flag")
@NullMarked
package dabiao.yearend.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
