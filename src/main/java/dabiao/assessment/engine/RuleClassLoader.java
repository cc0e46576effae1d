package dabiao.assessment.engine;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.rulebook.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules may see of the program: facts, rows, the stages that they report to, and the few classes of Java and of Drools
 * that every compiled rule needs. All else does not exist for them. The second line of defence, behind what reads rule files strictly.
 */
final class RuleClassLoader extends ClassLoader {

    /** Told to the compiler as well as loaded. */
    private static final Set<String> SEEN = Set.of(
            "java.io.Serializable",
            "java.lang.Boolean",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.Exception",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.String",
            "java.lang.Throwable",
            "java.math.BigDecimal",
            "java.time.LocalDate",
            "java.util.Collection",
            "java.util.List",
            "org.drools.base.base.ValueType",
            "org.drools.base.base.extractors.BaseObjectClassFieldReader",
            "org.drools.base.reteoo.BaseTuple",
            "org.drools.base.rule.Declaration",
            "org.drools.base.rule.accessor.CompiledInvoker",
            "org.drools.base.rule.consequence.Consequence",
            "org.drools.base.rule.consequence.ConsequenceContext",
            "org.drools.core.common.InternalFactHandle",
            "org.drools.core.reteoo.LeftTuple",
            "org.drools.core.reteoo.Tuple",
            "org.drools.core.rule.consequence.KnowledgeHelper",
            "org.drools.mvel.ConditionEvaluator",
            "org.drools.mvel.asm.ConsequenceStub",
            "org.kie.api.runtime.KieContext",
            "org.kie.api.runtime.rule.FactHandle",
            "org.kie.api.runtime.rule.RuleContext");

    /** Loaded by Drools while it builds; no rule can name them, since the compiler does not see them. */
    private static final Set<String> LOADED =
            Set.of("java.lang.Class", "org.drools.ecj.EclipseJavaCompiler", "org.drools.mvel.asm.ConsequenceGenerator");

    private static final List<String> LOADED_PACKAGES =
            List.of("org.drools.core.base.accumulators.", "org.drools.mvel.evaluators.");

    private static final String SETTINGS = "META-INF/kie";

    static {
        registerAsParallelCapable();
    }

    private final Set<String> own = new HashSet<>();

    RuleClassLoader(Collection<Class<?>> stages) {
        super(RuleClassLoader.class.getClassLoader());
        Ledgers.ALL.forEach(it -> add(it.type()));
        Edition.TABLES.forEach(it -> add(it.type()));
        stages.forEach(it -> own.add(it.getName()));
        add(Fact.class);
    }

    /** A type, what it extends, and what its fields hold. */
    private void add(Class<?> type) {
        if (!type.getName().startsWith("dabiao.") || !own.add(type.getName())) {
            return;
        }
        Arrays.stream(type.getInterfaces()).forEach(this::add);
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .forEach(this::add);
        }
    }

    /** All that a rule can name, sorted; for a test that looks at every one. */
    Set<String> seen() {
        var all = new TreeSet<>(SEEN);
        all.addAll(own);
        return all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isSeen(name) && !LOADED.contains(name) && LOADED_PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isShown(name) ? super.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isShown(name) ? super.getResourceAsStream(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isShown(name) ? super.getResources(name) : Collections.emptyEnumeration();
    }

    private boolean isSeen(String name) {
        return SEEN.contains(name) || own.contains(name);
    }

    private boolean isShown(String resource) {
        return resource.startsWith(SETTINGS)
                || resource.endsWith(".class")
                        && isSeen(resource.substring(0, resource.length() - ".class".length())
                                .replace('/', '.'));
    }
}
