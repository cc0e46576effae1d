package dabiao.table;

/** A value of a closed list that is part of the program, written in tables by its Chinese word. Implemented by enums. */
public interface Worded {

    String word();
}
