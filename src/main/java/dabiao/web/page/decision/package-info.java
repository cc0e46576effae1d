/** 审核: what is asked for and who decides it. */
@NullMarked
package dabiao.web.page.decision;

import org.jspecify.annotations.NullMarked;
