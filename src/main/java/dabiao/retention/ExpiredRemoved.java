package dabiao.retention;

import dabiao.event.Deed;
import dabiao.event.Event;
import java.util.List;

/** What was kept long enough is gone. */
record ExpiredRemoved(List<String> gone, String by) implements Event {

    @Override
    public Deed deed() {
        return Deed.EXPIRED_REMOVED;
    }

    @Override
    public String subject() {
        return gone.size() + " 项";
    }

    @Override
    public String before() {
        return String.join("\n", gone);
    }
}
