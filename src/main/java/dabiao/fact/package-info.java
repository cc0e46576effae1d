/** What we know: organisations, members, activities, money, points; the dossier of one organisation in one year. */
@ApplicationModule(allowedDependencies = {"problem", "table", "seal"})
@NullMarked
package dabiao.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
