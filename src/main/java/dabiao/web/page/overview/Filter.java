package dabiao.web.page.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which organisations a list shows, and in which order; null does not restrict.
 *
 * @param unit with all that stand below it
 * @param q part of a code or name
 * @param star name of a star
 * @param standard of whose criteria all are met ({@code met} is yes) or at least one is missed (no)
 * @param status of the criterion; {@value #MISSED} for every status in which something is missing
 * @param severity of any of its flags
 * @param due day until which the criterion can still be made up
 * @param from lowest score in percent of full marks
 * @param to score in percent that is not reached any more; 100 is included at the upper end
 */
public record Filter(
        @Nullable Integer year,
        @Nullable String unit,
        @Nullable String q,
        @Nullable String star,
        @Nullable String standard,
        @Nullable String met,
        @Nullable String criterion,
        @Nullable String status,
        @Nullable String flag,
        @Nullable String severity,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate due,

        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String sort,
        @Nullable Integer page) {

    static final String MISSED = "MISSED";

    static Filter of(int year, @Nullable String unit) {
        return new Filter(year, unit, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    Filter at(int chosen) {
        return new Filter(
                chosen, unit, q, star, standard, met, criterion, status, flag, severity, due, from, to, sort, page);
    }

    Filter star(String name) {
        return new Filter(
                year, unit, q, name, standard, met, criterion, status, flag, severity, due, from, to, sort, null);
    }

    Filter standard(String name, String isMet) {
        return new Filter(
                year, unit, q, star, name, isMet, criterion, status, flag, severity, due, from, to, sort, null);
    }

    Filter missed(String id) {
        return new Filter(year, unit, q, star, standard, met, id, MISSED, flag, severity, due, from, to, sort, null);
    }

    Filter due(String id, LocalDate until) {
        return new Filter(year, unit, q, star, standard, met, id, status, flag, severity, until, from, to, sort, null);
    }

    Filter flag(String id) {
        return new Filter(
                year, unit, q, star, standard, met, criterion, status, id, severity, due, from, to, sort, null);
    }

    Filter severity(String word) {
        return new Filter(year, unit, q, star, standard, met, criterion, status, flag, word, due, from, to, sort, null);
    }

    Filter score(int lowest, int below) {
        return new Filter(
                year, unit, q, star, standard, met, criterion, status, flag, severity, due, lowest, below, sort, null);
    }

    Filter turned(int number) {
        return new Filter(
                year, unit, q, star, standard, met, criterion, status, flag, severity, due, from, to, sort, number);
    }

    /** Where the list stands that it asks for. */
    public String link(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "year", year);
        add(uri, "unit", unit);
        add(uri, "q", q);
        add(uri, "star", star);
        add(uri, "standard", standard);
        add(uri, "met", met);
        add(uri, "criterion", criterion);
        add(uri, "status", status);
        add(uri, "flag", flag);
        add(uri, "severity", severity);
        add(uri, "due", due);
        add(uri, "from", from);
        add(uri, "to", to);
        add(uri, "sort", sort);
        add(uri, "page", page);
        return uri.encode().build().toUriString();
    }

    public String link() {
        return link("/branches");
    }

    /** The same list, whole, to take away. */
    public String csv() {
        return new Filter(
                        year, unit, q, star, standard, met, criterion, status, flag, severity, due, from, to, sort,
                        null)
                .link("/branches.csv");
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
