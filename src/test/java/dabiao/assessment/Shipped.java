package dabiao.assessment;

import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules and the ledgers as they come with the program. */
final class Shipped {

    static final Path RULES = Path.of("rules");
    static final Rulebook RULEBOOK = read(RULES);
    static final Assessor ASSESSOR = Assessor.of(RULEBOOK);

    private static final LedgerFolder LEDGERS = LedgerFolder.read(Path.of("sample-data"), RULEBOOK.vocabulary());

    private Shipped() {}

    static Rulebook read(Path folder) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        problems.refuseIfAny();
        return rulebook;
    }

    /** Every sample organisation in both of its years. */
    static List<Dossier> dossiers() {
        return Stream.of(2022, 2023)
                .flatMap(year -> LEDGERS.dossiers(year).stream())
                .toList();
    }

    static Dossier dossier(String organisation, int year) {
        return LEDGERS.dossiers(year).stream()
                .filter(it -> it.organisation().code().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
