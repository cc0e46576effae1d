package dabiao.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Some words of one cell, in the order written, none twice; in a cell they are separated by ； ; 、 or |. */
public record Words(List<String> list) implements Iterable<String>, Serializable {

    public static final Words NONE = new Words(List.of());

    public Words {
        list = list.size() < 2 ? List.copyOf(list) : List.copyOf(new LinkedHashSet<>(list));
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** Reads a cell; blanks around a word do not count. */
    public static Words parse(String cell) {
        if (cell.isBlank()) {
            return NONE;
        }
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || separates(cell.charAt(i))) {
                String word = Text.strip(cell.substring(from, i));
                if (!word.isEmpty()) {
                    words.add(Text.code(word));
                }
                from = i + 1;
            }
        }
        return new Words(words);
    }

    private static boolean separates(char c) {
        return c == '；' || c == ';' || c == '、' || c == '|';
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

    /** The words of each cell, fetched in a loop that does nothing else: the cells of many rows lie far apart in memory. */
    @SuppressWarnings("unchecked")
    public static List<String>[] lists(Words[] cells) {
        var lists = (List<String>[]) new List<?>[cells.length];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = cells[i].list;
        }
        return lists;
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
        return list.size() == 1 ? list.get(0) : String.join("；", list);
    }
}
