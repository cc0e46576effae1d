package dabiao.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the audit trail is what was once written. Safe to share. */
@Component
public final class Chain {

    private static final int AT_ONCE = 500;

    private final AuditLines lines;

    public Chain(AuditLines lines) {
        this.lines = lines;
    }

    /**
     * Where the chain breaks.
     *
     * @param seq number of the first line that is not as it was written; 0 where the head itself is gone
     * @param what what is wrong with it, in Chinese
     */
    public record Break(long seq, String what) {

        @Override
        public String toString() {
            return "第 " + seq + " 条：" + what;
        }
    }

    /** The first break; empty if every line is as it was written, up to the head. */
    public Optional<Break> firstBreak() {
        var last = new Head(0, AuditLine.ORIGIN);
        var some = lines.after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            for (AuditLine line : some) {
                var broken = broken(line, last);
                if (broken.isPresent()) {
                    return broken;
                }
                last = line.head();
            }
            some = lines.after(last.seq(), AT_ONCE);
        }
        return end(last);
    }

    /** The same, and that a head that was exported earlier is still part of the chain. */
    public Optional<Break> firstBreak(Head earlier) {
        return firstBreak().or(() -> kept(earlier));
    }

    private static Optional<Break> broken(AuditLine line, Head last) {
        long expected = last.seq() + 1;
        if (line.seq() != expected) {
            return found(expected, "不见了，后面直接是第 " + line.seq() + " 条。");
        }
        if (!line.previous().equals(last.hash())) {
            return found(expected, "与上一条接不上，上一条或这一条被换过。");
        }
        return line.computed().equals(line.hash()) ? Optional.empty() : found(expected, "内容与它的哈希不符，内容或哈希被改过。");
    }

    private Optional<Break> end(Head last) {
        var head = lines.head();
        if (head.isEmpty()) {
            return found(0, "链头不见了。");
        }
        if (head.get().seq() > last.seq()) {
            return found(last.seq() + 1, "不见了，链头记着共有 " + head.get().seq() + " 条。");
        }
        return head.get().equals(last) ? Optional.empty() : found(last.seq(), "与链头不符，链头被改过。");
    }

    private Optional<Break> kept(Head earlier) {
        if (earlier.seq() == 0) {
            return Optional.empty();
        }
        var line = lines.after(earlier.seq() - 1, 1);
        if (line.isEmpty()) {
            return found(lastSeq() + 1, "不见了，导出的链头记着共有 " + earlier.seq() + " 条。");
        }
        return line.get(0).head().equals(earlier) ? Optional.empty() : found(earlier.seq(), "与导出的链头不符，整条链被重写过。");
    }

    private long lastSeq() {
        return lines.head().map(Head::seq).orElse(0L);
    }

    private static Optional<Break> found(long seq, String what) {
        return Optional.of(new Break(seq, what));
    }
}
