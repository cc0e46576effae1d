package dabiao.rulebook.workbook;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.table.Grid;
import dabiao.table.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An edition's workbook that came back, made into files again. Where a sheet was left alone, its file keeps every byte. */
public final class EditedWorkbook {

    private final String name;
    private final SortedMap<String, byte[]> folder;
    private final Problems problems;
    private final SortedMap<String, byte[]> files;
    private final Map<String, Grid> sheets;
    private final Map<String, String> sheetOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> rowsOf = new HashMap<>();
    private String edition = "";

    private EditedWorkbook(String name, List<Grid> grids, SortedMap<String, byte[]> folder, Problems problems) {
        this.name = name;
        this.folder = folder;
        this.problems = problems;
        this.files = new TreeMap<>(folder);
        this.sheets = grids.stream().collect(Collectors.toMap(Grid::title, Function.identity(), (a, b) -> a));
    }

    /**
     * The whole rulebook with the edition as the workbook has it.
     *
     * @param name what the person knows the workbook by
     * @param folder the files of the whole rulebook as they are now, by their paths below the rules folder
     */
    public static EditedWorkbook of(String name, byte[] workbook, SortedMap<String, byte[]> folder, Problems problems) {
        var edited = new EditedWorkbook(name, Grid.of(name, workbook, problems), folder, problems);
        if (!problems.hasErrors()) {
            edited.read();
        }
        return edited;
    }

    /** The edition that it is about, {@code sanhui-yike/2023-01-01}; a new one where its day was changed. */
    public String edition() {
        return edition;
    }

    /** All files of the rulebook as they would be. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** Paths of the files that would be written or go. */
    public List<String> changed() {
        var all = new TreeMap<>(folder);
        all.putAll(files);
        return all.keySet().stream()
                .filter(it -> !Arrays.equals(folder.get(it), files.get(it)))
                .toList();
    }

    /** The same problem at the sheet and row of the workbook, where it concerns what stands there. */
    public Problem inWorkbook(Problem problem) {
        return new Problem(
                problem.severity(), problem.code(), inWorkbook(problem.place()), problem.what(), problem.remedy());
    }

    /** The sheet and row of the workbook where that stands; the same place where it does not stand there. */
    public Place inWorkbook(Place place) {
        var path = place.file().replaceFirst("^rules/", "").replaceFirst("\\.xlsx!.*", ".xlsx");
        var sheet = sheetOf.get(path);
        if (sheet == null) {
            return place;
        }
        int row = rowsOf.getOrDefault(path, Map.of()).getOrDefault(place.line(), place.line());
        return new Place(name + "!" + sheet, row, place.column());
    }

    private void read() {
        var about = sheets.get(EditionWorkbook.ABOUT);
        var kept = sheets.get(EditionWorkbook.KEPT);
        if (about == null || kept == null) {
            problems.error("R370", Place.of(name), "不是从规则文件夹导出的工作簿，", "请先用 check --to-workbook 导出，在导出的文件里改。");
            return;
        }
        var before = kept(kept);
        var old = before.keySet().stream()
                .map(Parts.Part::path)
                .filter(it -> it.indexOf('/') > 0)
                .map(it -> it.substring(0, it.lastIndexOf('/')))
                .findFirst()
                .orElse("");
        edition = old.replaceAll("/.*", "") + "/" + effective(about);
        boolean another = !edition.equals(old);
        if (another && folder.keySet().stream().anyMatch(it -> it.startsWith(edition + "/"))) {
            problems.error("R306", place(EditionWorkbook.ABOUT, 2), "版本 " + edition + " 已经有了，", "请换一个生效日期。");
            return;
        }
        before.forEach((part, bytes) -> merge(part, bytes, another));
        sheets.values().forEach(it -> added(it, before.keySet()));
    }

    private static Map<Parts.Part, byte[]> kept(Grid kept) {
        var parts = new java.util.LinkedHashMap<Parts.Part, byte[]>();
        for (var row : kept.rows()) {
            if (row.size() >= 2) {
                var text = row.stream().skip(2).map(Grid.Typed::text).collect(Collectors.joining());
                parts.put(part(row.get(0).text(), row.get(1).text()), decoded(text));
            }
        }
        return parts;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Parts.Part part(String path, String sheet) {
        var file = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.(csv|xlsx)$", "");
        Optional<Layout<? extends Record>> layout = Edition.TABLES.stream()
                .filter(it -> it.file().equals(file) && path.indexOf('/') > 0)
                .findFirst();
        return new Parts.Part(path, sheet, layout);
    }

    private static String effective(Grid about) {
        return about.rows().stream()
                .filter(it -> it.size() > 1 && it.get(0).text().strip().equals(EditionWorkbook.EFFECTIVE))
                .map(it -> Retyped.day(it.get(1)).strip())
                .findFirst()
                .orElse("");
    }

    private void merge(Parts.Part part, byte[] before, boolean another) {
        boolean shared = part.path().equals(Parts.VOCABULARY);
        var path = shared
                ? part.path()
                : edition + part.path().substring(part.path().lastIndexOf('/'));
        boolean moved = !Arrays.equals(folder.get(part.path()), before);
        if (moved && (shared || !another)) {
            problems.error(
                    "R371", place(part.sheet(), 0), "导出以后，rules/" + part.path() + " 又改过了，", "请重新导出，再把改动填进去，以免冲掉别人的修改。");
            return;
        }
        sheetOf.put(path, part.sheet());
        var sheet = sheets.get(part.sheet());
        if (sheet == null) {
            gone(part, path);
        } else if (part.isWorkbook()) {
            files.put(path, same(part, before, sheet) ? before : TableWorkbook.of(part.sheet(), sheet.rows()));
        } else {
            var merged = Merging.of(Written.of(before, part.isTable()), sheet.rows());
            rowsOf.put(path, merged.rows());
            files.put(path, merged.bytes());
        }
    }

    private static boolean same(Parts.Part part, byte[] before, Grid sheet) {
        var now = TableWorkbook.plain(sheet.rows());
        return Grid.of(part.path(), before, new Problems()).stream()
                .findFirst()
                .map(it -> TableWorkbook.plain(it.rows()).equals(now))
                .orElse(false);
    }

    /** A sheet that was deleted is a file that goes, except those that every edition must have. */
    private void gone(Parts.Part part, String path) {
        if (part.path().endsWith("standard.yaml") || part.path().equals(Parts.VOCABULARY)) {
            problems.error("R372", Place.of(name), "缺少工作表“%s”，".formatted(part.sheet()), "这一张不能删，也不能改名。");
        } else {
            files.remove(path);
        }
    }

    private void added(Grid sheet, Iterable<Parts.Part> parts) {
        var known = new ArrayList<>(List.of(EditionWorkbook.ABOUT, EditionWorkbook.KEPT, EditionWorkbook.WORDS));
        parts.forEach(it -> known.add(it.sheet()));
        if (known.contains(sheet.title()) || sheet.rows().isEmpty()) {
            return;
        }
        Parts.added(edition, sheet.title())
                .ifPresentOrElse(
                        it -> {
                            var fresh = Merging.of(Written.of(new byte[0], true), sheet.rows());
                            sheetOf.put(it.path(), it.sheet());
                            rowsOf.put(it.path(), fresh.rows());
                            files.put(it.path(), fresh.bytes());
                        },
                        () -> unknown(sheet.title()));
    }

    private void unknown(String title) {
        var known = new ArrayList<>(Edition.TABLES.stream().map(Layout::title).toList());
        known.add(Parts.WORDS);
        problems.error("R372", place(title, 0), "没有叫“%s”的表，".formatted(title), Nearest.hint(title, known));
    }

    private Place place(String sheet, int row) {
        return Place.line(name + "!" + sheet, row);
    }
}
