package dabiao.yearend;

import dabiao.fact.Dossier;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Slice;
import dabiao.fact.StoredDossiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/** Reads dossiers so that a row that cannot be read costs its own organisation alone. Safe to share. */
public record Reading(StoredDossiers facts, Organisations organisations) {

    /**
     * What was read.
     *
     * @param unreadable organisations with a row that cannot be read, and what is wrong with it
     */
    public record Found(List<Dossier> dossiers, Map<Organisation, RuntimeException> unreadable) {}

    /** The dossiers of a slice for those years that concern the organisation. */
    public Found read(Slice slice, List<Integer> years, long batch) {
        try {
            return new Found(facts.dossiers(slice, years, batch), Map.of());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return oneByOne(organisations.within(slice, batch), years, batch);
        }
    }

    /** The dossier of one organisation, if any is known. */
    Found read(Organisation organisation, int year, long batch) {
        return oneByOne(List.of(organisation), List.of(year), batch);
    }

    /** Hands over every dossier of a year that can be read, by the code of its organisation. */
    void forEach(int year, long batch, Consumer<Dossier> taker) {
        var slice = facts.nextSlice("", batch);
        while (slice.isPresent()) {
            read(slice.get(), List.of(year), batch).dossiers().forEach(taker);
            slice = facts.nextSlice(slice.get().last(), batch);
        }
    }

    /** Some row cannot be read; whose it is shows when each is read alone. */
    private Found oneByOne(List<Organisation> some, List<Integer> years, long batch) {
        var dossiers = new ArrayList<Dossier>();
        var unreadable = new LinkedHashMap<Organisation, RuntimeException>();
        for (Organisation it : some) {
            try {
                years.stream()
                        .filter(it::concerns)
                        .forEach(year -> facts.dossier(it.code(), year, batch).ifPresent(dossiers::add));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                unreadable.put(it, e);
            }
        }
        return new Found(dossiers, unreadable);
    }
}
