/** One organisation: its results, and why. */
@NullMarked
package dabiao.web.page.branch;

import org.jspecify.annotations.NullMarked;
