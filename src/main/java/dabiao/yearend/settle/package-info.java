/** What needs all organisations together: averages, promotion, quotas, ties, ranks, the best ten. Pure; no clock, no database. */
@NamedInterface("settle")
@NullMarked
package dabiao.yearend.settle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
