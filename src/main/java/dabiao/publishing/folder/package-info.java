/** The rules folder, watched: what changed in it is put in force, becomes a draft, or is refused with every reason. */
@NamedInterface("folder")
@NullMarked
package dabiao.publishing.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
