/** What a person hands in as a sheet: CSV or workbook, read strictly into records with every problem at its cell. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package dabiao.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
