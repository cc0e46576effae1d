/** The commands; words in, words out; nothing is decided here. */
@ApplicationModule
@NullMarked
package dabiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
