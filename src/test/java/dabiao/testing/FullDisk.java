package dabiao.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk below H2 that can be made full: from then on every writing fails as Linux says it, while reading goes on. Files are real;
 * what is not tried is a write of which the disk took one half, since a store that is told of a failure cannot tell it from none.
 */
public final class FullDisk extends FilePathWrapper {

    private static volatile boolean isFull;

    public static void fill() {
        isFull = true;
    }

    public static void empty() {
        isFull = false;
    }

    /** A database on such a disk, in that file. */
    public static String url(Path file) {
        FilePath.register(new FullDisk());
        return "jdbc:h2:full:" + file
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Opened(getBase().open(mode));
    }

    private static void refuse() throws IOException {
        if (isFull) {
            throw new IOException("No space left on device");
        }
    }

    private static final class Opened extends FileBase {

        private final FileChannel file;

        Opened(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            refuse();
            return file.write(from);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            refuse();
            return file.write(from, at);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return file.read(to);
        }

        @Override
        public int read(ByteBuffer to, long at) throws IOException {
            return file.read(to, at);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean all) throws IOException {
            file.force(all);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
            return file.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
