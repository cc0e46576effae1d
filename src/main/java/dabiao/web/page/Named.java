package dabiao.web.page;

import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.rulebook.Edition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What criteria and standards are called in the rulebook of a run. */
@Component
public final class Named {

    private final KnownRulebooks rulebooks;

    Named(KnownRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** A criterion with the name and title of what it belongs to. */
    public record Name(String criterion, String name, String standard, String title) {}

    /** By id, in the order of standards and tables; later editions of the year win. */
    public Map<String, Name> criteria(StoredRun run) {
        var last = LocalDate.of(run.assessedYear(), 12, 31);
        var names = new LinkedHashMap<String, Name>();
        editions(run).stream()
                .filter(it -> !it.effective().isAfter(last))
                .forEach(edition -> edition.criteria()
                        .forEach(it -> names.put(
                                it.id(),
                                new Name(
                                        it.id(),
                                        it.name(),
                                        edition.standard(),
                                        edition.choices().title()))));
        return names;
    }

    /** What flags are called, by id. */
    public Map<String, String> flags(StoredRun run) {
        var names = new LinkedHashMap<String, String>();
        editions(run).forEach(edition -> edition.concerns().forEach(it -> names.put(it.id(), it.name())));
        return names;
    }

    private List<Edition> editions(StoredRun run) {
        return rulebooks
                .find(run.fingerprint())
                .map(it -> rulebooks.read(it).editions())
                .orElse(List.of());
    }
}
