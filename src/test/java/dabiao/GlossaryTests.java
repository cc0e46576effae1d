package dabiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dabiao.table.Titled;
import dabiao.table.Worded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that has a name of its own in the code stands in the glossary beside that name. */
class GlossaryTests {

    private static final List<JavaClass> CLASSES =
            List.copyOf(new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dabiao"));

    @Test
    void everyRecordOfATableIsNamed() throws IOException {
        var lines = CLASSES.stream()
                .filter(it -> it.isAnnotatedWith(Titled.class))
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .map(it -> "| " + it.getAnnotation(Titled.class).title() + " | `"
                        + it.getAnnotation(Titled.class).file() + "` | `" + it.getSimpleName() + "` |");

        assertThat(missing(lines)).isEmpty();
    }

    @Test
    void everyWordOfAClosedListHasItsName() throws IOException {
        var lines = CLASSES.stream()
                .filter(it -> it.isEnum() && it.isAssignableTo(Worded.class))
                .map(JavaClass::reflect)
                .flatMap(it -> Stream.of(it.getEnumConstants()))
                .map(it -> "| " + ((Worded) it).word() + " | `" + nested(((Enum<?>) it).getDeclaringClass()) + "."
                        + ((Enum<?>) it).name() + "` |");

        assertThat(missing(lines)).isEmpty();
    }

    /** The lines that the glossary ought to have. */
    private static List<String> missing(Stream<String> lines) throws IOException {
        var glossary = Files.readString(Path.of("docs/glossary.md"));
        return lines.filter(it -> !glossary.contains(it)).toList();
    }

    /** Outcome.State rather than State. */
    private static String nested(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
