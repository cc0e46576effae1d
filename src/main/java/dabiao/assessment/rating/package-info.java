/** Marks, vetoes and stars from what was measured: the stages 计分 and 定星. */
@NullMarked
package dabiao.assessment.rating;

import org.jspecify.annotations.NullMarked;
