package dabiao.table;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record, millions of times; made when it is first asked. Safe to share. */
final class Accessor {

    private final RecordComponent component;
    private volatile @Nullable Function<Object, @Nullable Object> reading;

    Accessor(RecordComponent component) {
        this.component = component;
    }

    @Nullable
    Object of(Object row) {
        var known = reading;
        return (known != null ? known : made()).apply(row);
    }

    private Function<Object, @Nullable Object> made() {
        var made = function();
        reading = made;
        return made;
    }

    /** As a lambda is made, which the compiler sees through; a method handle that is no constant costs it several times as much. */
    @SuppressWarnings("unchecked")
    private Function<Object, @Nullable Object> function() {
        try {
            var lookup = MethodHandles.privateLookupIn(component.getDeclaringRecord(), MethodHandles.lookup());
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    handle.type().wrap());
            return (Function<Object, @Nullable Object>) site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("Component '%s' cannot be read.".formatted(component.getName()), e);
        }
    }
}
