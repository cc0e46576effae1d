/** Rulebooks in the making: draft, checked, proposed by one, approved by another, active on a date. */
@NamedInterface("draft")
@NullMarked
package dabiao.publishing.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
