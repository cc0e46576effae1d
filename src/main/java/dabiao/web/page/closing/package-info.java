/** 年度关账: what is still open, who asked, who agreed, and what is frozen from then on. */
@NullMarked
package dabiao.web.page.closing;

import org.jspecify.annotations.NullMarked;
