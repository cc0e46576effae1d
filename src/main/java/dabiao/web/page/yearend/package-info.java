/** A year's end: start it, watch it, stop it. */
@NullMarked
package dabiao.web.page.yearend;

import org.jspecify.annotations.NullMarked;
