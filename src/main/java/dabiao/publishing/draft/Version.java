package dabiao.publishing.draft;

/** A draft as somebody saw it: what they do rests on that version of it. */
public record Version(long id, long version) {}
