/** Pages for people: what was judged, why, by which rules; nothing is decided here. */
@NullMarked
package dabiao.web.page;

import org.jspecify.annotations.NullMarked;
