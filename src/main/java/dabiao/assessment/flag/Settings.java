package dabiao.assessment.flag;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.row.Parameter;
import dabiao.table.Fraction;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The parameters of one flag: numbers, shares and words that its checks ask for by name. Safe to share. */
public final class Settings {

    private final Concern concern;
    private final Map<String, Parameter> rows = new HashMap<>();
    private final Map<String, Object> read = new ConcurrentHashMap<>();

    /** Takes from all parameters of an edition those of the flag; one for its variant goes before one for all. */
    public Settings(Concern concern, List<Parameter> all) {
        this.concern = concern;
        for (Parameter it : all) {
            boolean own = it.variant().equals(concern.variant());
            if (it.concern().equals(concern.id()) && (own || it.variant().isEmpty())) {
                rows.merge(it.name(), it, (earlier, later) -> own ? later : earlier);
            }
        }
    }

    public Concern concern() {
        return concern;
    }

    /** Those parameters that list kinds of activity. */
    List<Words> kinds() {
        return rows.keySet().stream()
                .filter(it -> it.endsWith("活动类型"))
                .sorted()
                .map(this::words)
                .toList();
    }

    /** A whole number: 天数, 次数, 月数. */
    public int number(String name) {
        return read(name, Integer.class, it -> whole(it.value()), "应填整数，例如 3。");
    }

    /** A share: 80%, 1/3, 0.9. */
    public Fraction share(String name) {
        return read(name, Fraction.class, it -> Fraction.parse(it.value()), "应填比例，例如 80%、1/3。");
    }

    /** Some words, separated by ；. */
    public Words words(String name) {
        return read(name, Words.class, it -> Optional.of(Words.parse(it.value())), "");
    }

    /** An amount of money or marks. */
    public BigDecimal amount(String name) {
        return read(name, BigDecimal.class, it -> decimal(it.value()), "应填数字，例如 0.05。");
    }

    /** A value of a form of its own; an IllegalArgumentException of the reader says in Chinese what was expected. */
    <T> T parsed(String name, Class<T> type, Function<String, T> reader) {
        return read(
                name,
                type,
                it -> {
                    try {
                        return Optional.of(reader.apply(it.value()));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                },
                "请照说明填写："
                        + Optional.ofNullable(rows.get(name))
                                .map(Parameter::note)
                                .orElse(""));
    }

    /** What stands in the table, for sentences; empty where there is no such parameter. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(rows.get(name)).map(Parameter::value);
    }

    private <T> T read(String name, Class<T> type, Function<Parameter, Optional<T>> reader, String expected) {
        var known = read.get(name);
        if (known != null) {
            return type.cast(known);
        }
        var row = rows.get(name);
        if (row == null) {
            throw new Refused(Problem.error(
                    "R420", concern.place(), "“%s”缺少参数“%s”，".formatted(concern.id(), name), "请在 parameters.csv 中补一行。"));
        }
        T value = reader.apply(row)
                .orElseThrow(() ->
                        new Refused(Problem.error("R421", row.place().at("值"), "写的是“" + row.value() + "”，", expected)));
        read.put(name, value);
        return value;
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
