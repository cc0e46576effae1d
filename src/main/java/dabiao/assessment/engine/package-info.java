/** Drools: rule files compiled at run time, sessions that judge one dossier after another. */
@NullMarked
package dabiao.assessment.engine;

import org.jspecify.annotations.NullMarked;
