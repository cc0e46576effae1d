package dabiao.yearend;

import dabiao.yearend.shelf.TemporaryFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Results that were made while all organisations were looked at together and wait to be settled, in a temporary file that vanishes with
 * the program. One that finds no room there is made again when its turn comes. Safe to share.
 */
final class PutAside {

    private final long most;
    private final TemporaryFile file = new TemporaryFile();
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private long end;

    /**
     * @param most bytes that they may take
     */
    PutAside(long most) {
        this.most = most;
    }

    /** Where a result stands in the file. */
    private record Place(long at, int length) {}

    /** Half of the room that temporary files have left; the other half is for whoever else needs some. */
    static long room() {
        try {
            var folder = Path.of(System.getProperty("java.io.tmpdir"));
            return Files.getFileStore(folder).getUsableSpace() / 2;
        } catch (IOException e) {
            return 0;
        }
    }

    void put(String organisation, byte[] result) {
        place(result.length).ifPresent(it -> {
            file.write(ByteBuffer.wrap(result), it.at());
            places.put(organisation, it);
        });
    }

    Optional<byte[]> of(String organisation) {
        return Optional.ofNullable(places.get(organisation)).map(it -> file.read(it.at(), it.length()));
    }

    /** The next so many bytes; nothing where there is no room for them. */
    private synchronized Optional<Place> place(int length) {
        if (end + length > most) {
            return Optional.empty();
        }
        var place = new Place(end, length);
        end += length;
        return Optional.of(place);
    }
}
