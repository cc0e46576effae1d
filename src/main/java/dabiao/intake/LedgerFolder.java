package dabiao.intake;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All facts of a folder of ledgers, in memory, for commands without a database. The folder's own files are one submission, then
 * each sub-folder named by a year is another, in the order of their names; a later row of the same key supersedes an earlier one. Immutable.
 */
public final class LedgerFolder {

    private static final int DEEP = 8;
    private static final String YEAR = "\\d{4}";

    private final Map<Key, Fact> facts;

    private LedgerFolder(Map<Key, Fact> facts) {
        this.facts = facts;
    }

    /** Throws {@link dabiao.problem.Refused} with everything that is wrong. */
    public static LedgerFolder read(Path folder, Vocabulary vocabulary) {
        var problems = new Problems();
        var facts = new LinkedHashMap<Key, Fact>();
        Known known = Known.NOTHING;
        for (List<Path> files : submissions(folder, problems)) {
            var submission = Submission.of(folder, files, problems);
            var checked = submission.check(known, vocabulary, problems);
            if (!problems.hasErrors()) {
                checked.stream((fact, place) -> facts.put(Key.of(fact), fact));
            }
            known = checked.known();
        }
        problems.refuseIfAny();
        return new LedgerFolder(facts);
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    /** The dossiers of all organisations that exist in the year, by code. */
    public List<Dossier> dossiers(int year) {
        var byOrganisation = new TreeMap<String, List<Fact>>();
        facts.values()
                .forEach(it -> byOrganisation
                        .computeIfAbsent(it.organisation(), code -> new ArrayList<>())
                        .add(it));
        var dossiers = new ArrayList<Dossier>();
        byOrganisation.forEach((code, own) -> own.stream()
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast)
                .filter(it -> it.concerns(year))
                .forEach(it -> dossiers.add(Dossier.of(it, year, own))));
        return dossiers;
    }

    private static List<List<Path>> submissions(Path folder, Problems problems) {
        var submissions = new ArrayList<List<Path>>();
        submissions.add(Submission.tables(folder, 1, problems));
        try (var below = Files.list(folder)) {
            below.filter(it ->
                            Files.isDirectory(it) && it.getFileName().toString().matches(YEAR))
                    .sorted()
                    .forEach(it -> submissions.add(Submission.tables(it, DEEP, problems)));
        } catch (IOException e) {
            return List.of();
        }
        submissions.removeIf(List::isEmpty);
        if (submissions.isEmpty()) {
            problems.error("F202", Place.of(folder.toString()), "文件夹里没有台账，", "请放入 .csv 或 .xlsx 台账。");
        }
        return submissions;
    }
}
