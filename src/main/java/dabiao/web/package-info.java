/** HTTP in, HTTP out; nothing is decided here. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "table",
            "event",
            "access",
            "audit",
            "backup",
            "fact",
            "rulebook",
            "rulebook::row",
            "rulebook::archive",
            "rulebook::compare",
            "rulebook::scaffold",
            "rulebook::scenario",
            "rulebook::workbook",
            "rulebook::zip",
            "intake",
            "intake::accept",
            "assessment",
            "assessment::archive",
            "assessment::inforce",
            "yearend",
            "impact",
            "trial",
            "publishing",
            "publishing::draft",
            "publishing::folder",
            "replay",
            "decision",
            "decision::closing",
            "decision::publicity",
            "appraisal",
            "report"
        })
@NullMarked
package dabiao.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
