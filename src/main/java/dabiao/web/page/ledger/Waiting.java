package dabiao.web.page.ledger;

import dabiao.problem.Problem;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files that were checked and wait for a word to be taken in, or to be mended; only the newest are kept. Safe to share. */
@Component
final class Waiting {

    private static final int KEPT = 20;
    private static final long BYTES = 256L << 20;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    /**
     * What one person sent.
     *
     * @param owner login name of that person, who alone may go on with it
     * @param problems that were found in it
     */
    record Upload(Map<String, byte[]> files, String by, String reason, String owner, List<Problem> problems) {

        Upload with(List<Problem> found) {
            return new Upload(files, by, reason, owner, List.copyOf(found));
        }

        long size() {
            return files.values().stream().mapToLong(it -> it.length).sum();
        }

        public String names() {
            return String.join("、", files.keySet());
        }
    }

    /** Keeps it under a ticket that nobody can guess. */
    synchronized String keep(Upload upload) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var ticket = HexFormat.of().formatHex(bytes);
        uploads.put(ticket, upload);
        while (uploads.size() > 1 && (uploads.size() > KEPT || size() > BYTES)) {
            uploads.remove(uploads.keySet().iterator().next());
        }
        return ticket;
    }

    synchronized Optional<Upload> find(String ticket) {
        return Optional.ofNullable(uploads.get(ticket));
    }

    synchronized void forget(String ticket) {
        uploads.remove(ticket);
    }

    private long size() {
        return uploads.values().stream().mapToLong(Upload::size).sum();
    }
}
