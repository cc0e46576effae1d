package dabiao.yearend;

import dabiao.yearend.shelf.Shelf;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Results that were made while all organisations were looked at together and wait to be settled, in a temporary file. One that finds no
 * room there is made again when its turn comes. Safe to share.
 */
final class PutAside {

    private final long most;
    private final Shelf shelf = new Shelf();
    private final Map<String, Long> places = new HashMap<>();

    /**
     * @param most bytes that they may take, about
     */
    PutAside(long most) {
        this.most = most;
    }

    /** Half of the room that temporary files have left; the other half is for whoever else needs some. */
    static long room() {
        try {
            var folder = Path.of(System.getProperty("java.io.tmpdir"));
            return Files.getFileStore(folder).getUsableSpace() / 2;
        } catch (IOException e) {
            return 0;
        }
    }

    synchronized void put(String organisation, byte[] result) {
        if (shelf.end() + result.length <= most) {
            places.put(organisation, shelf.put(out -> out.write(result)));
        }
    }

    synchronized Optional<byte[]> of(String organisation) {
        return Optional.ofNullable(places.get(organisation)).map(at -> shelf.get(at, DataInputStream::readAllBytes));
    }
}
