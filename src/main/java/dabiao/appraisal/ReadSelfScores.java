package dabiao.appraisal;

import dabiao.fact.Appraisal;
import dabiao.fact.Appraisals;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What organisations say of themselves, as it stood after a batch. Safe to share. */
@Component
public final class ReadSelfScores {

    private final Appraisals appraisals;

    ReadSelfScores(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    public SelfScores of(String organisation, int year, long batch) {
        return of(List.of(organisation), year, batch).getOrDefault(organisation, SelfScores.NONE);
    }

    /** By organisation; those that say nothing of themselves are missing. */
    public Map<String, SelfScores> of(Collection<String> organisations, int year, long batch) {
        var found = new LinkedHashMap<String, SelfScores>();
        appraisals.of(organisations, year, batch).stream()
                .collect(Collectors.groupingBy(Appraisal::organisation, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, own) -> found.put(code, SelfScores.of(own)));
        found.values().removeIf(SelfScores::isEmpty);
        return found;
    }
}
