package dabiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often somebody may try to sign in from one address. Safe to share. */
@Component
public final class LoginRate {

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>();

    LoginRate(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try; whether it is one too many. */
    public synchronized boolean isTooOften(String address) {
        var now = clock.instant();
        if (tries.size() >= KEPT) {
            tries.values().removeIf(it -> it.isEmpty() || it.getLast().isBefore(now.minus(WITHIN)));
        }
        var own = tries.computeIfAbsent(address, it -> new ArrayDeque<>());
        while (!own.isEmpty() && own.getFirst().isBefore(now.minus(WITHIN))) {
            own.removeFirst();
        }
        if (own.size() >= MOST) {
            return true;
        }
        own.addLast(now);
        return false;
    }
}
