/** Forms and lists to hand in, as workbooks and CSV. */
@NullMarked
package dabiao.web.page.form;

import org.jspecify.annotations.NullMarked;
