package dabiao.web.security;

import dabiao.event.Deed;
import dabiao.event.Event;

/** Somebody to whom the names of members are not shown as a matter of course has read them, and said why. */
record NamesRead(String by, String path, String asked, String why) implements Event {

    private static final int LONGEST = 255;

    @Override
    public Deed deed() {
        return Deed.NAMES_READ;
    }

    @Override
    public String after() {
        return asked;
    }

    @Override
    public String subject() {
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    }
}
