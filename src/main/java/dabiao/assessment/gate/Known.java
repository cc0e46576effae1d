package dabiao.assessment.gate;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.rulebook.Edition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types that a rule may match, their fields, and what it may call on those that it reports to. Immutable. */
final class Known {

    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Map<String, Class<?>> enums = new TreeMap<>();
    private final Map<String, Class<?>> stages = new TreeMap<>();

    Known(Collection<Class<?>> stages) {
        Ledgers.ALL.forEach(it -> add(it.type()));
        Edition.TABLES.forEach(it -> add(it.type()));
        stages.forEach(it -> this.stages.put(it.getSimpleName(), it));
        types.put(Fact.class.getSimpleName(), Fact.class);
    }

    private void add(Class<?> type) {
        types.put(type.getSimpleName(), type);
        for (RecordComponent it : type.getRecordComponents()) {
            if (it.getType().isEnum()) {
                enums.put(it.getType().getSimpleName(), it.getType());
            }
        }
    }

    boolean isType(String name) {
        return types.containsKey(name) || stages.containsKey(name);
    }

    boolean isStage(String name) {
        return stages.containsKey(name);
    }

    Collection<String> typeNames() {
        var names = new java.util.TreeSet<>(types.keySet());
        names.addAll(stages.keySet());
        return names;
    }

    boolean isEnum(String name) {
        return enums.containsKey(name);
    }

    List<String> constants(String enumName) {
        var type = enums.get(enumName);
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(it -> ((Enum<?>) it).name())
                        .toList();
    }

    /** Fields of a type, with what they hold. */
    Map<String, Class<?>> fields(String typeName) {
        var type = types.get(typeName);
        if (type == null || !type.isRecord()) {
            return Map.of();
        }
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName, RecordComponent::getType, (a, b) -> a, TreeMap::new));
    }

    /** What may be called on a stage: its own methods that take the word drools first. */
    List<String> calls(String stageName) {
        var type = stages.get(stageName);
        return type == null
                ? List.of()
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(it -> Modifier.isPublic(it.getModifiers()) && reports(it))
                        .map(Method::getName)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static boolean reports(Method method) {
        return method.getParameterCount() > 0
                && method.getParameterTypes()[0] == org.kie.api.runtime.rule.RuleContext.class;
    }
}
