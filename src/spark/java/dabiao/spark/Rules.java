package dabiao.spark;

import dabiao.assessment.Assessor;
import dabiao.problem.Problems;
import dabiao.rulebook.RulesFolder;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a rulebook on their way to those who judge by it. Each of them compiles it once. Immutable. */
record Rules(String fingerprint, SortedMap<String, byte[]> files) implements Serializable {

    private static final Map<String, Assessor> COMPILED = new ConcurrentHashMap<>();

    Rules {
        files = new TreeMap<>(files);
    }

    /** Those of a folder; throws {@link dabiao.problem.Refused} with everything that is wrong with them. */
    static Rules in(Path folder) {
        var problems = new Problems();
        var files = RulesFolder.files(folder, problems);
        problems.refuseIfAny();
        return new Rules(RulesFolder.fingerprint(files), files);
    }

    /** Ready to judge; compiled when a process asks for the first time. */
    Assessor assessor() {
        return COMPILED.computeIfAbsent(fingerprint, it -> compiled());
    }

    private Assessor compiled() {
        var problems = new Problems();
        var rulebook = RulesFolder.read(files, problems);
        problems.refuseIfAny();
        return Assessor.of(rulebook);
    }
}
