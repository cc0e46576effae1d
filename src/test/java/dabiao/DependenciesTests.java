package dabiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependenciesTests {

    @Test
    void theVersionsThatAreWrittenDownAreThoseThatAreUsed() throws IOException {
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(it -> Path.of(it).getFileName().toString())
                .toList();
        var versions = Files.readAllLines(Path.of("docs/dependencies.md")).stream()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| dependency"))
                .map(it -> it.split("\\|")[2].strip())
                .flatMap(it -> Stream.of(it.split(", ")))
                .toList();

        assertThat(versions).hasSizeGreaterThan(8);
        assertThat(versions).allSatisfy(it -> assertThat(jars).as(it).anyMatch(jar -> jar.endsWith("-" + it + ".jar")));
    }

    @Test
    void theListOfAllIsBuiltWithTheJarUnlessSomebodyForbidsIt() throws IOException {
        var pom = Files.readString(Path.of("pom.xml")).replaceAll("\\s+", "");

        assertThat(List.of("<name>!nosbom</name>", "<artifactId>cyclonedx-maven-plugin</artifactId>"))
                .allSatisfy(it -> assertThat(pom).contains(it));
    }
}
