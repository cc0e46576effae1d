/** The REST interface {@code /api/v1} for other systems. */
@NullMarked
package dabiao.web.rest;

import org.jspecify.annotations.NullMarked;
