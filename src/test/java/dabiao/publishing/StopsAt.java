package dabiao.publishing;

import dabiao.Dabiao;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The real program, which stands still before one of the calls that an activation makes to the database, counted from the first that
 * asks what is in force. Says so on a line of its own and waits to be killed; once all is done, says how many calls there were.
 * Arguments: number of the call, settings.
 */
public final class StopsAt {

    /** What it says where it stands, or once all calls are done. */
    static final String STOPPED = "STOPPED";

    static final String DONE = "DONE ";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static volatile int last;
    private static volatile boolean begun;

    private StopsAt() {}

    public static void main(String[] args) throws InterruptedException {
        last = Integer.parseInt(args[0]);
        new SpringApplicationBuilder(Dabiao.class)
                .initializers(it -> it.getBeanFactory().addBeanPostProcessor(new Counting()))
                .run(Arrays.copyOfRange(args, 1, args.length));
        say(DONE + CALLS);
    }

    private static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource ? counted(bean, DataSource.class) : bean;
        }
    }

    private static Object counted(Object target, Class<?> type) {
        return Proxy.newProxyInstance(StopsAt.class.getClassLoader(), new Class<?>[] {type}, new Calls(target));
    }

    /** Passes every call on; stops before those that the database would notice. */
    private record Calls(Object target) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            if (args != null && args.length > 0 && String.valueOf(args[0]).contains("`activation`")) {
                begun = true;
            }
            if (begun
                    && (method.getName().startsWith("execute")
                            || method.getName().equals("commit"))) {
                count();
            }
            try {
                return wrapped(method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static Object wrapped(Object result) {
            if (result instanceof Connection) {
                return counted(result, Connection.class);
            }
            if (result instanceof PreparedStatement) {
                return counted(result, PreparedStatement.class);
            }
            return result instanceof Statement ? counted(result, Statement.class) : result;
        }
    }

    private static void count() throws InterruptedException {
        if (CALLS.incrementAndGet() == last) {
            say(STOPPED);
        }
    }

    private static void say(String word) throws InterruptedException {
        System.out.println(word);
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
