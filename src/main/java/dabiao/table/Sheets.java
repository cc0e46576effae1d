package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Finds the tables in a file, by its content and not by its ending. What is no table is a problem, never an exception. */
public final class Sheets {

    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";

    private Sheets() {}

    /** The tables of a file on disk; the name is what the person knows it by. */
    public static List<Sheet> of(String name, Path path, Problems problems) {
        return in(Source.of(name, path), problems);
    }

    /** The tables of a file in memory; the name is what the person knows it by. */
    public static List<Sheet> of(String name, byte[] bytes, Problems problems) {
        return in(Source.of(name, bytes), problems);
    }

    private static List<Sheet> in(Source source, Problems problems) {
        var place = Place.of(source.name());
        try {
            String head = new String(source.head(8), StandardCharsets.ISO_8859_1);
            if (head.startsWith("PK")) {
                return Workbooks.sheets(source, problems);
            }
            if (head.startsWith(OLD_OFFICE)) {
                problems.error("T102", place, "这是旧版 Office 文件（.xls 或 .doc），", "请在 Excel 或 WPS 中另存为 .xlsx 或 .csv。");
                return List.of();
            }
            if (head.startsWith("%PDF")) {
                problems.error("T102", place, "这是 PDF 文件，不是表格，", "请交 .csv 或 .xlsx。");
                return List.of();
            }
            return text(source, problems);
        } catch (IOException e) {
            problems.error("T100", place, "文件读不出来，", "请确认文件存在、没有损坏、没有被别的程序占用。");
            return List.of();
        }
    }

    private static List<Sheet> text(Source source, Problems problems) throws IOException {
        var place = Place.of(source.name());
        var plain = Plain.of(source);
        if (plain.isEmpty()) {
            problems.error("T103", place, "文件既不是 UTF-8 也不是 GBK（GB18030）编码的文本，不是表格，", "请交 .csv 或 .xlsx。");
            return List.of();
        }
        if (plain.get().binary()) {
            problems.error("T102", place, "这不是表格，而是别的类型的文件，", "请交 .csv 或 .xlsx。");
            return List.of();
        }
        if (plain.get().blank()) {
            problems.error("T101", place, "文件是空的，", "至少要有一行表头。");
            return List.of();
        }
        return List.of(new CsvSheet(source, plain.get()));
    }
}
