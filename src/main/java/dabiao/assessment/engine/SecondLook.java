package dabiao.assessment.engine;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.mvel2.compiler.AbstractParser;

/**
 * A second look at what the parser of Drools made of a rule file, for what the class loader cannot hold back: conditions and annotations
 * are evaluated by MVEL, which calls whatever an object offers, {@code getClass()} to begin with.
 */
final class SecondLook {

    /** Words that MVEL knows by itself and that rules may go on using. */
    private static final Set<String> HARMLESS = Set.of("Boolean", "Integer", "Object", "String", "boolean", "int");

    private static final List<String> REFLECTION = List.of("getClass", "forName", "eval", ".class", "invoke");

    private SecondLook() {}

    /** Takes System, Runtime, Thread, Class and the like out of the words that MVEL knows in every expression. */
    static void forgetClasses() {
        AbstractParser.LITERALS
                .entrySet()
                .removeIf(it -> it.getValue() instanceof Class && !HARMLESS.contains(it.getKey()));
        AbstractParser.CLASS_LITERALS.keySet().removeIf(it -> !HARMLESS.contains(it));
    }

    static void at(PackageDescr file, String path, Problems problems) {
        boolean rulesOnly = file.getFunctions().isEmpty()
                && file.getFunctionImports().isEmpty()
                && file.getGlobals().isEmpty()
                && file.getTypeDeclarations().isEmpty()
                && file.getEntryPointDeclarations().isEmpty();
        if (!rulesOnly) {
            problems.error("R610", Place.of(path), "文件里有规则以外的东西。", "规则文件里只写规则。");
        }
        file.getRules().stream()
                .filter(it -> !isPlain(it))
                .forEach(it -> problems.error(
                        "R610",
                        Place.line(path, it.getLine()),
                        "规则“%s”里用了不允许的东西。".formatted(it.getName()),
                        "规则只能比较事实的栏目，并向汇总对象报告。"));
    }

    private static boolean isPlain(RuleDescr rule) {
        return rule.getAnnotations().isEmpty()
                && rule.getAttributes().isEmpty()
                && expressions(rule.getLhs()).noneMatch(SecondLook::reflects);
    }

    private static boolean reflects(String expression) {
        return REFLECTION.stream().anyMatch(expression::contains);
    }

    private static Stream<String> expressions(AndDescr conditions) {
        return conditions.getDescrs().stream().flatMap(SecondLook::expressions);
    }

    private static Stream<String> expressions(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return pattern.getSource() != null ? Stream.of("eval") : expressions((AndDescr) pattern.getConstraint());
        }
        if (descr instanceof ConditionalElementDescr several) {
            return several.getDescrs().stream().flatMap(it -> expressions((BaseDescr) it));
        }
        return Stream.of(descr instanceof ExprConstraintDescr it ? it.getExpression() : "eval");
    }
}
