package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.assessment.flag.Flags;
import dabiao.assessment.gate.RuleCheck;
import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
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
        SecondLook.forgetClasses();
    }

    private final KieBase base;
    private final Map<Rule, RuleReference> references = new IdentityHashMap<>();

    private CompiledRules(KieBase base, Map<String, RuleReference> references) {
        this.base = base;
        for (KiePackage all : base.getKiePackages()) {
            for (Rule it : all.getRules()) {
                this.references.put(
                        it, references.getOrDefault(all.getName() + "/" + it.getName(), RuleReference.UNKNOWN));
            }
        }
    }

    /** Compiles all rules; null when that failed, and then every reason is among the problems. */
    public static @Nullable CompiledRules of(Rulebook rulebook, Problems problems) {
        return check(rulebook, problems) ? ungated(rulebook, problems) : null;
    }

    /** The same without looking at the rules first; for trying out what would become of a rule that slipped through. */
    static @Nullable CompiledRules ungated(Rulebook rulebook, Problems problems) {
        var services = KieServices.get();
        var id = services.newReleaseId("dabiao", "rulebook", rulebook.fingerprint());
        var files = services.newKieFileSystem().generateAndWritePomXML(id);
        var references = new HashMap<String, RuleReference>();
        var paths = new HashMap<String, String>();
        int before = problems.errors();
        var written = new Written(files, references, paths, problems);
        rulebook.patterns().forEach(it -> written.add(it, "dabiao.rules.patterns"));
        rulebook.editions().forEach(edition -> edition.rules().forEach(it -> written.add(it, packageOf(edition))));
        if (problems.errors() > before) {
            return null;
        }
        var base = build(services, files, id, new Complaints(paths, references.values(), problems));
        return base == null ? null : new CompiledRules(base, references);
    }

    /** Looks whether the rules do nothing but what rules may, without compiling them; whether there is nothing to say. */
    public static boolean check(Rulebook rulebook, Problems problems) {
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
        return reference(context.getRule());
    }

    RuleReference reference(Rule rule) {
        return references.getOrDefault(rule, RuleReference.UNKNOWN);
    }

    /** The package that the rules of an edition are compiled into; rules see the rows of every edition and must ask for theirs. */
    static String packageOf(Edition edition) {
        return "dabiao.rules.%s.e%s"
                .formatted(
                        edition.standard().replaceAll("[^a-z0-9]", "_"),
                        edition.effective().toString().replace("-", ""))
                .toLowerCase(Locale.ROOT);
    }

    /** The files as Drools gets them, and where the rules in them stand. */
    private record Written(
            KieFileSystem files, Map<String, RuleReference> references, Map<String, String> paths, Problems problems) {

        void add(RuleFile file, String inPackage) {
            var text = "package " + inPackage + "; " + IMPORTS + RuleCheck.plainLines(file.text());
            var path = inPackage.replace('.', '/') + "/" + file.path().replaceAll(".*/", "");
            files.write("src/main/resources/" + path, text);
            paths.put(path, "rules/" + file.path());
            try {
                var parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
                if (parsed != null) {
                    SecondLook.at(parsed, "rules/" + file.path(), problems);
                    parsed.getRules()
                            .forEach(it -> references.put(inPackage + "/" + it.getName(), reference(it, file)));
                }
            } catch (DroolsParserException e) {
                // The builder meets the same error and reports it with its line.
                references.remove(inPackage);
            }
        }

        private static RuleReference reference(RuleDescr rule, RuleFile file) {
            return new RuleReference(rule.getName(), "rules/" + file.path(), rule.getLine());
        }
    }

    private static @Nullable KieBase build(
            KieServices services, KieFileSystem files, ReleaseId id, Complaints complaints) {
        var loader = new RuleClassLoader(STAGES);
        KieBuilder builder = services.newKieBuilder(files, loader);
        try {
            builder.buildAll(DrlProject.class);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            complaints.all();
            return null;
        }
        var errors = builder.getResults().getMessages(Message.Level.ERROR);
        errors.forEach(complaints::about);
        if (!errors.isEmpty()) {
            return null;
        }
        var container = services.newKieContainer(id, loader);
        var base = container.getKieBase();
        services.getRepository().removeKieModule(id);
        return base;
    }
}
