package dabiao.access;

import dabiao.event.Deed;
import dabiao.event.Event;

/** Something happened to an account or a token, which {@code subject} names. */
public record AccountEvent(String by, Deed deed, String subject, String before, String after) implements Event {}
