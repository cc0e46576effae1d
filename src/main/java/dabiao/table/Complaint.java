package dabiao.table;

/** Takes what is wrong with the cell that is being read. */
@FunctionalInterface
interface Complaint {

    void say(String code, String what, String remedy);

    /** The usual form: {@code 写的是“一次”，应填整数，例如 1。} */
    default void unlike(String code, String text, String remedy) {
        say(code, "写的是" + Text.quote(text) + "，", remedy);
    }
}
