package dabiao.table;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Some words of one cell, in the order written, none twice; in a cell they are separated by ； ; 、 or |. */
public record Words(List<String> list) implements Iterable<String> {

    public static final Words NONE = new Words(List.of());

    public Words {
        list = list.stream().distinct().toList();
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** Reads a cell; blanks around a word do not count. */
    public static Words parse(String cell) {
        if (cell.isBlank()) {
            return NONE;
        }
        return new Words(Arrays.stream(cell.split("[；;、|]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int size() {
        return list.size();
    }

    public boolean contains(String word) {
        return list.contains(word);
    }

    public boolean containsAny(Words others) {
        for (String word : others.list) {
            if (list.contains(word)) {
                return true;
            }
        }
        return false;
    }

    public Stream<String> stream() {
        return list.stream();
    }

    @Override
    public Iterator<String> iterator() {
        return list.iterator();
    }

    /** As it is written in a cell: 党员大会；党课. */
    @Override
    public String toString() {
        return String.join("；", list);
    }
}
