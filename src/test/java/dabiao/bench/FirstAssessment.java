package dabiao.bench;

import dabiao.testing.Reply;
import dabiao.testing.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * From {@code java -jar dabiao.jar} in a folder with the rules and the sample ledgers and nothing else to the first branch judged over
 * REST, on a page as somebody would who has just started it and signs in with what was printed; then the same of a later start in that
 * folder. Arguments: the packaged program, how often.
 */
public final class FirstAssessment {

    private static final Pattern AT = Pattern.compile("服务已启动：http://127\\.0\\.0\\.1:(\\d+)/.*");
    private static final Pattern PASSWORD = Pattern.compile("演示账号.*密码都是 (\\S+)：");
    private static final String ASKED = "{\"organisation\":\"ZB007\",\"year\":2023}";

    private FirstAssessment() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var program = Path.of(args[0]).toAbsolutePath();
        var first = new double[Integer.parseInt(args[1])];
        var later = new double[first.length];
        System.out.println(
                "can be asked s | first assessment s | at a later start: can be asked s | first assessment s");
        for (int i = 0; i < first.length; i++) {
            var folder = Files.createTempDirectory("first");
            for (String name : List.of("rules", "sample-data")) {
                Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
            }
            first[i] = started(program, folder);
            System.out.print(" | ");
            later[i] = started(program, folder);
            System.out.println();
            FileSystemUtils.deleteRecursively(folder);
        }
        Arrays.sort(first);
        Arrays.sort(later);
        tell("first assessment after java -jar, sample taken in", first);
        tell("the same of a later start", later);
    }

    private static void tell(String what, double[] seconds) {
        new Figure(
                        what,
                        "15 s",
                        "%.1f s (%.1f to %.1f)"
                                .formatted(seconds[seconds.length / 2], seconds[0], seconds[seconds.length - 1]))
                .tell();
    }

    private static double started(Path program, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        program.toString(),
                        "--server.port=0",
                        "--dabiao.demo-accounts=true")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var password = found(PASSWORD, said);
            int port = Integer.parseInt(found(AT, said));
            double asked = since(start);
            judged(port, password);
            double answered = since(start);
            System.out.printf("%.1f | %.1f", asked, answered);
            return answered;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void judged(int port, String password) {
        var visitor = new Visitor(port);
        visitor.signIn("bangongshi", password);
        Reply reply = visitor.tell("/", "/api/v1/assessments", ASKED);
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.status() + " " + reply.body());
        }
    }

    private static String found(Pattern pattern, BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = pattern.matcher(line);
            if (found.matches()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("The program did not start.");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
