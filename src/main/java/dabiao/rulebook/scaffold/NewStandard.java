package dabiao.rulebook.scaffold;

import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.row.Criterion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first edition of a standard that did not exist, from a template that passes the gate at once. The template comes with the program
 * and not with the rules, so that it always fits what the program reads.
 */
final class NewStandard {

    private static final List<String> FILES =
            List.of("standard.yaml", "criteria.csv", "frequency.csv", "applies.csv", "scenarios.yaml");

    private NewStandard() {}

    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files, String standard, String day) {
        var id = freeId(files, standard);
        var made = new TreeMap<String, byte[]>();
        for (String file : FILES) {
            var text = template(file).replace("@编号@", id).replace("@年度@", day.substring(0, 4));
            made.put(standard + "/" + day + "/" + file, text.getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    /** The initials of the folder's name and the first number that no criterion has: XB-01 for xin-biaozhun. */
    private static String freeId(SortedMap<String, byte[]> files, String standard) {
        var taken = taken(files);
        var initials = Arrays.stream(standard.split("-"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
        return IntStream.range(1, 100)
                .mapToObj(it -> "%s-%02d".formatted(initials, it))
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElse(initials + "-X");
    }

    private static Set<String> taken(SortedMap<String, byte[]> files) {
        return RulesFolder.read(files, new Problems()).editions().stream()
                .flatMap(it -> it.criteria().stream())
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }

    private static String template(String file) {
        try (var in = NewStandard.class.getResourceAsStream("/rulebook/template/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Template '%s' is missing.".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
