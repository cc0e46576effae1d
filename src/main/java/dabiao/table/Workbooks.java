package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Opens workbooks (XLSX) and lists the sheets in them that people see and that hold something. */
final class Workbooks {

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private Workbooks() {}

    static ReadableWorkbook open(Source source) throws IOException {
        return source.onDisk()
                ? new ReadableWorkbook(source.path().toFile(), OPTIONS)
                : new ReadableWorkbook(source.open(), OPTIONS);
    }

    static List<Sheet> sheets(Source source, Problems problems) {
        var place = Place.of(source.name());
        try {
            if (!Packed.isSafe(source)) {
                problems.error("T105", place, "工作簿解开后过大，或者有超出 Excel 列数的单元格，", "请拆成几个文件，或者另存为 .csv。");
                return List.of();
            }
            return sheets(source, place, problems);
        } catch (IOException | RuntimeException e) {
            problems.error("T102", place, "这不是 Excel 工作簿，或者已经损坏、加了密码，", "请交没有密码的 .xlsx 或 .csv。");
            return List.of();
        }
    }

    private static List<Sheet> sheets(Source source, Place place, Problems problems) throws IOException {
        var sheets = new ArrayList<Sheet>();
        try (var workbook = open(source)) {
            if (workbook.isDate1904()) {
                problems.error("T106", place, "工作簿用的是 1904 日期系统，日期会差四年，", "请在 Excel 选项中取消“使用 1904 日期系统”后重存。");
                return List.of();
            }
            workbook.getSheets()
                    .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                    .map(it -> new WorkbookSheet(source, it.getIndex(), it.getName()))
                    .filter(it -> it.holdsSomething(workbook))
                    .forEach(sheets::add);
        }
        if (sheets.isEmpty()) {
            problems.error("T101", place, "工作簿是空的，", "至少要有一行表头。");
        }
        return sheets;
    }
}
