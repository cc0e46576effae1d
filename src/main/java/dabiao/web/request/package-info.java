/** What the log says of every request: its id, whose it was, how it ended; and nothing that was sent. */
@NullMarked
package dabiao.web.request;

import org.jspecify.annotations.NullMarked;
