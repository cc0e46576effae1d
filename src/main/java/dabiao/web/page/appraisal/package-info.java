/** 评定 and 自评: what people still have to give, and what organisations say of themselves. */
@NullMarked
package dabiao.web.page.appraisal;

import org.jspecify.annotations.NullMarked;
