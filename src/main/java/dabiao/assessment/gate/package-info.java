/** What a rule file may say, checked before anything of it is compiled or run. */
@NullMarked
package dabiao.assessment.gate;

import org.jspecify.annotations.NullMarked;
