package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.assessment.flag.Flags;
import dabiao.assessment.gate.RuleCheck;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The DRL files of a rulebook, compiled. Each file gets its package and imports in front of its first line, so that lines keep their
 * numbers and offices write neither. Immutable and safe to share.
 */
public final class CompiledRules {

    private static final String IMPORTS =
            "import dabiao.fact.*; import dabiao.rulebook.row.*; import dabiao.assessment.measure.Measures;"
                    + " import dabiao.assessment.measure.Checklists;"
                    + " import dabiao.assessment.rating.Scores; import dabiao.assessment.rating.Rating;"
                    + " import dabiao.assessment.flag.Flags; ";

    private static final List<Class<?>> STAGES =
            List.of(Measures.class, Checklists.class, Scores.class, Rating.class, Flags.class);

    static {
        // Drools 10.2 builds rules of one package in parallel and sometimes loses one; see its option of this name.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    }

    private final KieBase base;
    private final Map<String, RuleReference> references;

    private CompiledRules(KieBase base, Map<String, RuleReference> references) {
        this.base = base;
        this.references = references;
    }

    /** Compiles all rules; null when that failed, and then every reason is among the problems. */
    public static @Nullable CompiledRules of(Rulebook rulebook, Problems problems) {
        if (!allowed(rulebook, problems)) {
            return null;
        }
        var services = KieServices.get();
        var id = services.newReleaseId("dabiao", "rulebook", rulebook.fingerprint());
        var files = services.newKieFileSystem().generateAndWritePomXML(id);
        var references = new HashMap<String, RuleReference>();
        var paths = new HashMap<String, String>();
        for (RuleFile file : rulebook.patterns()) {
            write(file, "dabiao.rules.patterns", files, references, paths);
        }
        for (Edition edition : rulebook.editions()) {
            edition.rules().forEach(it -> write(it, packageOf(edition), files, references, paths));
        }
        var base = build(services, files, id, paths, problems);
        return base == null ? null : new CompiledRules(base, references);
    }

    private static boolean allowed(Rulebook rulebook, Problems problems) {
        int before = problems.errors();
        var check = new RuleCheck(STAGES, problems);
        rulebook.patterns().forEach(it -> check.check(it, "patterns"));
        rulebook.editions().forEach(edition -> edition.rules().forEach(it -> check.check(it, edition.id())));
        return problems.errors() == before;
    }

    public KieBase base() {
        return base;
    }

    /** The place of the rule that is firing. */
    public RuleReference reference(RuleContext context) {
        var rule = context.getRule();
        return references.getOrDefault(rule.getPackageName() + "/" + rule.getName(), RuleReference.UNKNOWN);
    }

    /** The package that the rules of an edition are compiled into; rules see the rows of every edition and must ask for theirs. */
    static String packageOf(Edition edition) {
        return "dabiao.rules.%s.e%s"
                .formatted(
                        edition.standard().replaceAll("[^a-z0-9]", "_"),
                        edition.effective().toString().replace("-", ""))
                .toLowerCase(Locale.ROOT);
    }

    private static void write(
            RuleFile file,
            String inPackage,
            KieFileSystem files,
            Map<String, RuleReference> references,
            Map<String, String> paths) {
        var text = "package " + inPackage + "; " + IMPORTS + RuleCheck.plainLines(file.text());
        var path = "src/main/resources/" + inPackage.replace('.', '/') + "/"
                + file.path().replaceAll(".*/", "");
        files.write(path, text);
        paths.put(path.substring("src/main/resources/".length()), "rules/" + file.path());
        try {
            var parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
            if (parsed != null) {
                parsed.getRules()
                        .forEach(it -> references.put(
                                inPackage + "/" + it.getName(),
                                new RuleReference(it.getName(), "rules/" + file.path(), it.getLine())));
            }
        } catch (DroolsParserException e) {
            // The builder meets the same error and reports it with its line.
            references.remove(inPackage);
        }
    }

    private static @Nullable KieBase build(
            KieServices services, KieFileSystem files, ReleaseId id, Map<String, String> paths, Problems problems) {
        KieBuilder builder = services.newKieBuilder(files);
        try {
            builder.buildAll(DrlProject.class);
        } catch (RuntimeException | LinkageError e) {
            problems.error("R501", Place.of("rules"), "规则无法编译。", "请检查最近改动的 .drl 文件。");
            return null;
        }
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        errors.forEach(it -> problems.error(
                "R502",
                Place.line(paths.getOrDefault(String.valueOf(it.getPath()), "rules"), Math.max(it.getLine(), 0)),
                "规则看不懂，",
                "请检查这一行附近的写法。"));
        if (!errors.isEmpty()) {
            return null;
        }
        var container = services.newKieContainer(id);
        var base = container.getKieBase();
        services.getRepository().removeKieModule(id);
        return base;
    }
}
