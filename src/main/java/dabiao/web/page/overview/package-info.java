/** The year at a glance, and the list of organisations. */
@NullMarked
package dabiao.web.page.overview;

import org.jspecify.annotations.NullMarked;
