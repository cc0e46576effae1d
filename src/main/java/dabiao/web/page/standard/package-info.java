/** The standards as they stood in a rulebook. */
@NullMarked
package dabiao.web.page.standard;

import org.jspecify.annotations.NullMarked;
