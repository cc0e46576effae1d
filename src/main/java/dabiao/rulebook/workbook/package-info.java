/** An edition as one workbook, to be edited in Excel, and back into its files, byte for byte where nothing was changed. */
@NamedInterface("workbook")
@NullMarked
package dabiao.rulebook.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
