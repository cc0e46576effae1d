package dabiao.table;

import dabiao.problem.Place;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a record is put together from the values of its columns and the place of its row. Immutable. */
final class Shape<T extends Record> {

    private static final int PLACE = -1;

    private final Class<T> type;
    private final MethodHandle constructor;
    private final int[] columns;

    private Shape(Class<T> type, MethodHandle constructor, int[] columns) {
        this.type = type;
        this.constructor = constructor;
        this.columns = columns;
    }

    static <T extends Record> Shape<T> of(Class<T> type) {
        var components = type.getRecordComponents();
        var columns = new int[components.length];
        int next = 0;
        for (int i = 0; i < columns.length; i++) {
            boolean headed = components[i].isAnnotationPresent(Heading.class);
            if (!headed && components[i].getType() != Place.class) {
                throw new IllegalStateException("Component '%s' of %s has no @Heading and is no place."
                        .formatted(components[i].getName(), type.getName()));
            }
            columns[i] = headed ? next++ : PLACE;
        }
        return new Shape<>(type, constructor(type, components), columns);
    }

    /** Throws what the record's own constructor throws. */
    T make(@Nullable Object[] values, Place place) {
        var arguments = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            arguments[i] = columns[i] == PLACE ? place : values[columns[i]];
        }
        return make(arguments);
    }

    private T make(@Nullable Object[] arguments) {
        try {
            return type.cast((Object) constructor.invokeExact((Object[]) arguments));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("%s cannot be made.".formatted(type.getName()), e);
        }
    }

    private static <T extends Record> MethodHandle constructor(Class<T> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made.".formatted(type.getName()), e);
        }
    }
}
