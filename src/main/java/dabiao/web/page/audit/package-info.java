/** Who did what, to be read. */
@NullMarked
package dabiao.web.page.audit;

import org.jspecify.annotations.NullMarked;
