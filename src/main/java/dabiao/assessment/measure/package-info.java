/** What a dossier holds, measured by the rows of an edition's tables: the first of the stages, 核查. */
@NullMarked
package dabiao.assessment.measure;

import org.jspecify.annotations.NullMarked;
