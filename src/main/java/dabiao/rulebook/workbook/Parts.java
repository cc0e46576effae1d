package dabiao.rulebook.workbook;

import dabiao.rulebook.Edition;
import dabiao.table.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The files that stand in an edition's workbook: tables in the order in which offices think of them, then texts, then the words. */
final class Parts {

    static final String VOCABULARY = "vocabulary.csv";
    static final String WORDS = "词表";

    private Parts() {}

    /**
     * One file and its sheet.
     *
     * @param path below the rules folder
     * @param layout of a table that an edition may have; empty for texts and for the list of words
     */
    record Part(String path, String sheet, Optional<Layout<? extends Record>> layout) {

        boolean isTable() {
            return layout.isPresent() || path.equals(VOCABULARY);
        }

        boolean isWorkbook() {
            return path.endsWith(".xlsx");
        }
    }

    static List<Part> of(String edition, SortedMap<String, byte[]> files) {
        var parts = new ArrayList<Part>();
        var folder = edition + "/";
        for (var layout : Edition.TABLES) {
            for (String ending : List.of(".csv", ".xlsx")) {
                var path = folder + layout.file() + ending;
                if (files.containsKey(path)) {
                    parts.add(new Part(path, layout.title(), Optional.of(layout)));
                }
            }
        }
        files.keySet().stream()
                .filter(it -> it.startsWith(folder) && (it.endsWith(".yaml") || it.endsWith(".drl")))
                .forEach(it -> parts.add(new Part(it, it.substring(folder.length()), Optional.empty())));
        if (files.containsKey(VOCABULARY)) {
            parts.add(new Part(VOCABULARY, WORDS, Optional.empty()));
        }
        return parts;
    }

    /** The file that a sheet stands for which a person added: a table by its title. */
    static Optional<Part> added(String edition, String sheet) {
        return Edition.TABLES.stream()
                .filter(it -> it.title().equals(sheet))
                .findFirst()
                .map(it -> new Part(edition + "/" + it.file() + ".csv", sheet, Optional.of(it)));
    }
}
