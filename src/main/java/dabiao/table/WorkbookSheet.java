package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook. Numbers come as their plain text, days as the serial numbers that Excel keeps. */
final class WorkbookSheet implements Sheet {

    private final Source source;
    private final int index;
    private final String title;

    WorkbookSheet(Source source, int index, String title) {
        this.source = source;
        this.index = index;
        this.title = Text.strip(title);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Place place() {
        return Place.of(source.name() + "!" + title);
    }

    @Override
    public boolean endsEarly() {
        return true;
    }

    @Override
    public void read(Predicate<Line> taker, Problems problems) {
        try (var workbook = Workbooks.open(source);
                var rows = rows(workbook)) {
            hand(rows.iterator(), taker, problems);
        } catch (IOException e) {
            broken(0, problems);
        }
    }

    boolean holdsSomething(ReadableWorkbook workbook) {
        try (var rows = rows(workbook)) {
            return rows.map(WorkbookSheet::line).anyMatch(it -> !it.isBlank());
        } catch (IOException e) {
            throw new IllegalStateException("Sheet '%s' cannot be opened.".formatted(title), e);
        }
    }

    private Stream<Row> rows(ReadableWorkbook workbook) throws IOException {
        return workbook.getSheet(index)
                .orElseThrow(() -> new IOException("No sheet " + index))
                .openStream();
    }

    private void hand(Iterator<Row> rows, Predicate<Line> taker, Problems problems) {
        boolean more = true;
        int last = 0;
        while (more) {
            var row = next(rows, last, problems);
            if (row == null) {
                return;
            }
            var line = line(row);
            last = line.number();
            more = line.isBlank() || taker.test(line);
        }
    }

    /** Only the parser's failures are the file's; those of the taker go through. */
    private @Nullable Row next(Iterator<Row> rows, int last, Problems problems) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            broken(last + 1, problems);
            return null;
        }
    }

    private void broken(int line, Problems problems) {
        problems.error("T102", Place.line(place().file(), line), "从这里起工作簿已经损坏，", "请在 Excel 或 WPS 中打开后重存。");
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : Text.strip(text(cell)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER -> Text.number(raw);
            case BOOLEAN -> raw.equals("1") ? "是" : "否";
            case FORMULA -> formula(cell, raw);
            case ERROR -> raw;
            default -> Objects.requireNonNullElse(cell.getText(), "");
        };
    }

    private static String formula(Cell cell, String raw) {
        Object value = cell.getValue();
        if (value == null && raw.isEmpty()) {
            return "=" + cell.getFormula();
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return value instanceof Number ? Text.number(raw) : raw;
    }
}
