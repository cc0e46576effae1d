package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One pass over a sheet: finds the headings, then makes a record of each line below. Not thread-safe. */
final class Reading<T extends Record> implements Predicate<Line> {

    /** Lines above the headings that may hold a title, which stands in one cell. */
    private static final int TITLES = 3;

    private final Layout<T> layout;
    private final Sheet sheet;
    private final String file;
    private final Filling<T> filling;
    private final Problems problems;
    private final BiConsumer<T, Place> taker;
    private final @Nullable BiConsumer<T, Place> halves;
    private int titles;
    private @Nullable Head head;

    Reading(Sheet sheet, Filling<T> filling, BiConsumer<T, Place> taker, @Nullable BiConsumer<T, Place> halves) {
        this.halves = halves;
        this.layout = filling.layout();
        this.sheet = sheet;
        this.file = sheet.place().file();
        this.filling = filling;
        this.problems = filling.problems();
        this.taker = taker;
    }

    void run() {
        int before = problems.errors();
        sheet.read(this, problems);
        if (head == null && problems.errors() == before) {
            unknown(1);
        }
    }

    @Override
    public boolean test(Line line) {
        if (head != null) {
            row(line, head);
            return true;
        }
        if (Head.isOf(layout, line)) {
            head = Head.read(layout, line, place(line), problems);
            return true;
        }
        if (line.filled() == 1 && titles++ < TITLES) {
            return true;
        }
        unknown(line.number());
        return false;
    }

    private void unknown(int line) {
        var required = layout.columns().stream()
                .filter(Column::required)
                .map(Column::heading)
                .toList();
        problems.error(
                "T110",
                Place.line(file, line),
                "认不出“" + layout.title() + "”的表头，",
                "第一行应是表头" + (required.isEmpty() ? "。" : "，至少要有：" + String.join("、", required) + "。"));
    }

    private void row(Line line, Head head) {
        if (isRagged(line, head)) {
            return;
        }
        var texts = head.texts(line.cells());
        var place = place(line);
        var row = filling.row(texts, place);
        row.ifPresent(it -> taker.accept(it, place));
        if (row.isEmpty() && halves != null) {
            halves.accept(filling.half(), place);
        }
    }

    private boolean isRagged(Line line, Head head) {
        int cells = line.cells().size();
        if (cells < head.width() && !sheet.endsEarly()) {
            problems.error(
                    "T114", place(line), "这一行只有 " + cells + " 格，表头有 " + head.width() + " 格，", "请核对是否少了逗号；空着的格也要留出逗号。");
            return true;
        }
        int strange = head.strange(line.cells());
        if (strange >= 0) {
            problems.error("T114", place(line), "第 " + (strange + 1) + " 格有内容而没有表头，", "请核对是否多了逗号，或者表头少写了一列。");
            return true;
        }
        return false;
    }

    private Place place(Line line) {
        return Place.line(file, line.number());
    }
}
