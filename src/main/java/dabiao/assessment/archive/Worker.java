package dabiao.assessment.archive;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One who works on a run: a part of one process on one machine. What is left of a process that was killed is known by its number, so
 * that nobody waits for it.
 *
 * @param name machine, process, when that began, a number within it
 */
public record Worker(String name) {

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** Of this process. */
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    private static final String PROCESS = process(ProcessHandle.current());
    private static final int PARTS = 4;

    /** Begins work in this process. */
    public static Worker begin() {
        var worker = new Worker(PROCESS + "/" + NUMBERS.incrementAndGet());
        AT_WORK.add(worker.name);
        return worker;
    }

    /** Ends it. */
    public void end() {
        AT_WORK.remove(name);
    }

    /** Whether it is known that nobody of that name works any more; of other machines nothing is known. */
    static boolean isGone(String name) {
        var parts = name.split("/");
        if (parts.length != PARTS || !parts[0].equals(machine())) {
            return false;
        }
        return name.startsWith(PROCESS + "/")
                ? !AT_WORK.contains(name)
                : running(parts[1])
                        .filter(it -> name.startsWith(process(it) + "/"))
                        .isEmpty();
    }

    private static Optional<ProcessHandle> running(String number) {
        return ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
    }

    private static String process(ProcessHandle it) {
        return machine() + "/" + it.pid() + "/"
                + it.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
