package dabiao.publishing;

import dabiao.Dabiao;
import dabiao.decision.closing.CloseByTwo;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * The real program, which stands still before one of the calls that a deed makes to the database, counted from the first that names a
 * certain table. Says so on a line of its own and waits to be killed; once all is done, says how many calls there were. Arguments:
 * number of the call, the deed, settings.
 */
public final class StopsAt {

    /** What it says where it stands, or once all calls are done. */
    private static final String STOPPED = "STOPPED";

    private static final String DONE = "DONE ";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static volatile int last;
    private static volatile Deed deed = Deed.START;
    private static volatile boolean begun;

    private StopsAt() {}

    /** What the program does, and the table by whose name one knows that it has begun. */
    public enum Deed {
        /** Starts, and puts the folder in force. */
        START("`activation`", it -> {}),
        /** Closes the year 2023, for which somebody else has asked. */
        CLOSING("year_closing", it -> it.getBean(CloseByTwo.class).approve(2023, "王"));

        private final String table;
        private final Consumer<ApplicationContext> work;

        Deed(String table, Consumer<ApplicationContext> work) {
            this.table = table;
            this.work = work;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        last = Integer.parseInt(args[0]);
        deed = Deed.valueOf(args[1]);
        var program = new SpringApplicationBuilder(Dabiao.class)
                .initializers(it -> it.getBeanFactory().addBeanPostProcessor(new Counting()))
                .run(Arrays.copyOfRange(args, 2, args.length));
        deed.work.accept(program);
        say(DONE + CALLS);
    }

    /** How many calls there are, if it is not to stop at one. */
    public static int calls(Deed deed, String... settings) throws IOException, InterruptedException {
        return Integer.parseInt(killed(0, deed, settings).substring(DONE.length()));
    }

    /** Lets it begin, kills it where it stands still, and returns what it said there. */
    public static String killed(int call, Deed deed, String... settings) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StopsAt.class.getName(),
                                String.valueOf(call),
                                deed.name()),
                        Stream.of(settings))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = process.inputReader()) {
            return said.lines()
                    .filter(it -> it.equals(STOPPED) || it.startsWith(DONE))
                    .findFirst()
                    .orElseThrow();
        } finally {
            process.destroyForcibly().waitFor();
        }
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
            if (args != null
                    && args.length > 0
                    && String.valueOf(args[0]).toLowerCase(Locale.ROOT).contains(deed.table)) {
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
