/** Changes of the tables that take more than SQL; all others stand beside it as files. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
