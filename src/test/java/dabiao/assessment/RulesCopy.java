package dabiao.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped rules of the three meetings and one lecture in a folder of their own, to be changed as an office would. */
final class RulesCopy {

    private static final String STANDARD = "sanhui-yike";

    private final Path folder;

    RulesCopy(Path folder) throws IOException {
        this.folder = folder;
        copy(Shipped.RULES.resolve("vocabulary.csv"), folder.resolve("vocabulary.csv"));
        copy(Shipped.RULES.resolve("patterns"), folder.resolve("patterns"));
        copy(Shipped.RULES.resolve(STANDARD).resolve("2022-01-01"), edition("2022-01-01"));
    }

    /** Another edition, the same as that of 2022 until something is changed. */
    RulesCopy edition(String effective, String file, String was, String is) throws IOException {
        if (!Files.exists(edition(effective))) {
            copy(edition("2022-01-01"), edition(effective));
        }
        var path = edition(effective).resolve(file);
        var text = Files.readString(path);
        if (!text.contains(was)) {
            throw new IllegalArgumentException("%s does not say '%s'.".formatted(path, was));
        }
        Files.writeString(path, text.replace(was, is));
        return this;
    }

    Assessor assessor() {
        return Assessor.of(Shipped.read(folder));
    }

    private Path edition(String effective) {
        return folder.resolve(STANDARD).resolve(effective);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent() == null ? to : target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
