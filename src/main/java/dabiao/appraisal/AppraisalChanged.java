package dabiao.appraisal;

import dabiao.event.Deed;
import dabiao.event.Event;

/**
 * Somebody gave marks or a grade, gave others, or took them back.
 *
 * @param was what stood there before
 * @param is what stands there now
 */
record AppraisalChanged(Target target, Standing was, Standing is, String why, String by) implements Event {

    @Override
    public Deed deed() {
        return is.given() == null ? Deed.APPRAISAL_WITHDRAWN : Deed.APPRAISAL_GIVEN;
    }

    @Override
    public String subject() {
        return target.words();
    }

    @Override
    public String before() {
        return was.sentence();
    }

    @Override
    public String after() {
        return is.sentence();
    }
}
