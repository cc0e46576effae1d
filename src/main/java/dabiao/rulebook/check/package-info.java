/** Whether what the tables of a rulebook say hangs together, and is likely to be meant. */
@NamedInterface("check")
@NullMarked
package dabiao.rulebook.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
