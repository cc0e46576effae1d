package dabiao.web.page.form;

import dabiao.fact.Scope;
import dabiao.web.page.Chosen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that an office hands in: as a workbook, as a page to print, as CSV. */
interface Form {

    /**
     * What a form is asked for.
     *
     * @param organisation only of that one; null for all that may be seen
     * @param ranks of each ranking so many; a file holds all
     */
    record Asked(Chosen chosen, @Nullable String organisation, Scope scope, int ranks) {

        static Asked ofAll(Chosen chosen, @Nullable String organisation, Scope scope) {
            return new Asked(chosen, organisation, scope, Integer.MAX_VALUE);
        }

        int year() {
            return chosen.year();
        }

        /** The same about fewer. */
        Asked within(Scope fewer, int ranks) {
            return new Asked(chosen, organisation, fewer, ranks);
        }

        /** The organisations that it is about. */
        Scope about() {
            if (organisation == null) {
                return scope;
            }
            return scope.includes(organisation) ? Scope.of(List.of(organisation)) : Scope.NONE;
        }
    }

    /** Whom a form is about. */
    enum About {
        ALL,
        ONE,
        EITHER
    }

    /** What it is called in addresses. */
    String file();

    String name();

    /** What stands in it, in a sentence. */
    String says();

    About about();

    /** How many organisations a page to print holds; a file holds all. */
    default int printed() {
        return 50;
    }

    List<Table> tables(Asked asked);
}
