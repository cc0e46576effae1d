package dabiao.rulebook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** Puts an edited edition into the rules folder, whole or not at all; what stood there before is kept beside it. */
public final class WriteEdition {

    private static final String EARLIER = ".earlier";

    private final Path rules;
    private final EditedWorkbook edited;
    private final Path folder;
    private final Path kept;

    private WriteEdition(Path rules, EditedWorkbook edited) {
        this.rules = rules;
        this.edited = edited;
        this.folder = rules.resolve(edited.edition());
        this.kept = next(rules.resolve(EARLIER));
    }

    /**
     * Writes the edition, and the list of words where that was changed. It is made ready aside and put in place by renaming.
     *
     * @return the folder, laid out like the rules folder, that keeps what stood there before; empty where there was nothing
     */
    public static synchronized Optional<Path> into(Path rules, EditedWorkbook edited) throws IOException {
        return new WriteEdition(rules, edited).write();
    }

    private Optional<Path> write() throws IOException {
        var ready = folder.resolveSibling("." + folder.getFileName() + ".new");
        delete(ready);
        Files.createDirectories(ready);
        for (Map.Entry<String, byte[]> file : edited.files().entrySet()) {
            if (file.getKey().startsWith(edited.edition() + "/")) {
                Files.write(
                        ready.resolve(file.getKey().substring(edited.edition().length() + 1)), file.getValue());
            }
        }
        boolean before = Files.isDirectory(folder);
        if (before) {
            copyNotes(ready);
        }
        boolean words = words();
        replace(ready, before);
        return before || words ? Optional.of(kept) : Optional.empty();
    }

    private void replace(Path ready, boolean before) throws IOException {
        var old = kept.resolve(edited.edition());
        if (before) {
            Files.createDirectories(old.getParent());
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(ready, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (before) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** A new word harms no edition, so the words go first. */
    private boolean words() throws IOException {
        if (!edited.changed().contains(Parts.VOCABULARY)) {
            return false;
        }
        var file = rules.resolve(Parts.VOCABULARY);
        var ready = rules.resolve("." + Parts.VOCABULARY + ".new");
        Files.createDirectories(kept);
        Files.copy(file, kept.resolve(Parts.VOCABULARY));
        Files.write(ready, edited.files().getOrDefault(Parts.VOCABULARY, new byte[0]));
        Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** What stands in the folder and is no rule: README.md and the like. */
    private void copyNotes(Path ready) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.endsWith("README.md")).toList()) {
                Files.copy(file, ready.resolve(file.getFileName()));
            }
        }
    }

    private static Path next(Path earlier) {
        int number = 1;
        while (Files.exists(earlier.resolve(String.valueOf(number)))) {
            number++;
        }
        return earlier.resolve(String.valueOf(number));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
