package dabiao.audit;

/** Number and hash of the last line; whoever knows them knows whether anything before was changed. */
public record Head(long seq, String hash) {}
