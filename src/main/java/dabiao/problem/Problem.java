package dabiao.problem;

/**
 * One cause of trouble in something that a person wrote.
 *
 * @param code short and stable, for looking up help: T… sheets and cells, F… facts, R… rule files
 * @param what what stands there, in Chinese, without the place
 * @param remedy what to do about it, in Chinese; empty where {@code what} says it all
 */
public record Problem(Severity severity, String code, Place place, String what, String remedy) {

    public static Problem error(String code, Place place, String what, String remedy) {
        return new Problem(Severity.ERROR, code, place, what, remedy);
    }

    public static Problem warning(String code, Place place, String what, String remedy) {
        return new Problem(Severity.WARNING, code, place, what, remedy);
    }

    /** {@code frequency.csv 第 7 行「最低次数」：写的是“一次”，应填整数，例如 1。} */
    @Override
    public String toString() {
        return place + "：" + what + remedy;
    }
}
