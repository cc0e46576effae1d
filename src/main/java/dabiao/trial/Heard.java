package dabiao.trial;

import dabiao.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a process that tries rules has said so far: what it is doing, and in the end which problems it found. */
final class Heard {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private volatile Doing doing = new Doing("正在启动", "", 0);
    private volatile @Nullable List<Problem> problems;

    /** One line of what the process says: either what it is doing, or what it found. */
    record Line(@Nullable Doing doing, @Nullable List<Problem> problems) {}

    /** What the process is doing, and the file and line of the rule that has its turn; line 0 where there is none. */
    record Doing(String what, String file, int line) {}

    /** Listens to the end. What is not said in JSON comes from elsewhere and does not count. */
    void all(InputStream said) {
        try (var lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    take(MAPPER.readValue(line, Line.class));
                }
            }
        } catch (IOException | JacksonException e) {
            // Stopped in the middle of a line: what was heard before it holds.
            return;
        }
    }

    private void take(Line line) {
        if (line.doing() != null) {
            doing = line.doing();
        }
        if (line.problems() != null) {
            problems = line.problems();
        }
    }

    Doing doing() {
        return doing;
    }

    /** Null as long as the process has not come to an end. */
    @Nullable
    List<Problem> problems() {
        return problems;
    }
}
