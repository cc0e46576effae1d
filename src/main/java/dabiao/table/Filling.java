package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records of the texts of their cells and complains about each cell that cannot be understood. Not thread-safe. */
final class Filling<T extends Record> implements Complaint {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private final Layout<T> layout;
    private final List<Column> columns;
    private final Kind[] kinds;
    private final Problems problems;
    private final Object[] values;
    private Place line = Place.of("");
    private Column column;
    private boolean sound;

    Filling(Layout<T> layout, Vocabulary vocabulary, Problems problems) {
        this.layout = layout;
        this.columns = layout.columns();
        this.kinds = columns.stream().map(it -> Kinds.of(it, vocabulary)).toArray(Kind[]::new);
        this.problems = problems;
        this.values = new Object[kinds.length];
        this.column = columns.get(0);
    }

    Layout<T> layout() {
        return layout;
    }

    Problems problems() {
        return problems;
    }

    /** The record, or nothing after complaints. A null text means that the table has no such column. */
    Optional<T> row(@Nullable String[] texts, Place line) {
        this.line = line;
        this.sound = true;
        for (int i = 0; i < kinds.length; i++) {
            column = columns.get(i);
            values[i] = value(texts[i], i);
        }
        return sound ? record() : Optional.empty();
    }

    /** The row last filled, with nothing where a cell could not be read; only for records that can do without. */
    T half() {
        return layout.make(values, line);
    }

    @Override
    public void say(String code, String what, String remedy) {
        problems.error(code, line.at(column.heading()), what, remedy);
        sound = false;
    }

    private @Nullable Object value(@Nullable String text, int index) {
        if (text == null || text.isEmpty()) {
            return blank(text == null);
        }
        if (text.length() >= 18 && Text.hasIdNumber(text)) {
            say("T129", "疑似身份证号，", "不得填报，请删去或改用党员编号。");
            return null;
        }
        if (text.charAt(0) == '#' && ERRORS.contains(text)) {
            say("T130", "是 Excel 的错误值 " + text + "，", "请改正公式或直接填写。");
            return null;
        }
        return kinds[index].read(text, this);
    }

    private @Nullable Object blank(boolean noColumn) {
        if (column.required()) {
            if (noColumn) {
                sound = false;
            } else {
                say("T121", "没有填写，", "这一格必填" + (column.example().isEmpty() ? "。" : "，例如 " + column.example() + "。"));
            }
        }
        return column.blank();
    }

    private Optional<T> record() {
        try {
            return Optional.of(layout.make(values, line));
        } catch (RuntimeException e) {
            problems.error("T131", line, "这一行自相矛盾：" + e.getMessage(), "");
            return Optional.empty();
        }
    }
}
