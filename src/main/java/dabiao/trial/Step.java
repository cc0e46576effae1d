package dabiao.trial;

/**
 * A number of a table moved by one step.
 *
 * @param value what stands in the cell instead
 * @param before, after how the number was and is written
 */
record Step(Object value, String before, String after) {

    String unnoticed() {
        return "%s 改成 %s，没有一个情景看得出来，请补写一个按 %s 与按 %s 结论不同的情景。".formatted(before, after, before, after);
    }
}
