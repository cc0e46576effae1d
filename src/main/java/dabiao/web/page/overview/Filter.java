package dabiao.web.page.overview;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which organisations a list shows, and in which order; null does not restrict.
 *
 * @param q part of a code or name
 * @param star name of a star
 * @param standard of whose criteria all are met ({@code met} is yes) or at least one is missed (no)
 * @param status of the criterion; {@value #MISSED} for every status in which something is missing
 * @param from lowest score in percent of full marks
 * @param to score in percent that is not reached any more; 100 is included at the upper end
 */
public record Filter(
        @Nullable Integer year,
        @Nullable String q,
        @Nullable String star,
        @Nullable String standard,
        @Nullable String met,
        @Nullable String criterion,
        @Nullable String status,
        @Nullable String flag,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String sort,
        @Nullable Integer page) {

    static final String MISSED = "MISSED";

    public static Filter of(int year) {
        return new Filter(year, null, null, null, null, null, null, null, null, null, null, null);
    }

    Filter star(String name) {
        return new Filter(year, q, name, standard, met, criterion, status, flag, from, to, sort, null);
    }

    Filter standard(String name, String isMet) {
        return new Filter(year, q, star, name, isMet, criterion, status, flag, from, to, sort, null);
    }

    Filter missed(String id) {
        return new Filter(year, q, star, standard, met, id, MISSED, flag, from, to, sort, null);
    }

    Filter flag(String id) {
        return new Filter(year, q, star, standard, met, criterion, status, id, from, to, sort, null);
    }

    Filter score(int lowest, int below) {
        return new Filter(year, q, star, standard, met, criterion, status, flag, lowest, below, sort, null);
    }

    Filter sorted(String order) {
        return new Filter(year, q, star, standard, met, criterion, status, flag, from, to, order, null);
    }

    Filter turned(int number) {
        return new Filter(year, q, star, standard, met, criterion, status, flag, from, to, sort, number);
    }

    /** Where the list stands that it asks for. */
    public String link(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "year", year);
        add(uri, "q", q);
        add(uri, "star", star);
        add(uri, "standard", standard);
        add(uri, "met", met);
        add(uri, "criterion", criterion);
        add(uri, "status", status);
        add(uri, "flag", flag);
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
        return new Filter(year, q, star, standard, met, criterion, status, flag, from, to, sort, null)
                .link("/branches.csv");
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            uri.queryParam(name, value);
        }
    }
}
