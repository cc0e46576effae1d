/** 五星十佳: points, stars and the best ten. */
@NullMarked
package dabiao.web.page.contest;

import org.jspecify.annotations.NullMarked;
