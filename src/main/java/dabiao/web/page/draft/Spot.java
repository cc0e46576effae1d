package dabiao.web.page.draft;

import dabiao.problem.Problem;
import dabiao.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A problem at the place of the editor that it speaks of.
 *
 * @param row of a table from 0, or line of a text from 1; -1 where the file as a whole is meant
 * @param column from 0; -1 where the whole row is meant
 * @param path of another file that it stands in; empty if in this one
 */
public record Spot(Problem problem, int row, int column, String path) {

    private static final String SHOWN = "rules/";

    public boolean isError() {
        return problem.severity() == Severity.ERROR;
    }

    public boolean isHere() {
        return path.isEmpty();
    }

    /** Those of the file that is edited first, errors before remarks. */
    static List<Spot> of(List<Problem> problems, String path, Spotting spotting) {
        return problems.stream()
                .map(it -> of(it, path, spotting))
                .sorted(Comparator.comparing(Spot::isHere)
                        .reversed()
                        .thenComparing(it -> !it.isError())
                        .thenComparing(Spot::row))
                .toList();
    }

    /** How lines and headings become rows and columns; a text has neither. */
    record Spotting(Map<Integer, Integer> rows, TableView table) {

        static final Spotting TEXT = new Spotting(Map.of(), new TableView("", List.of(), List.of()));
    }

    private static Spot of(Problem problem, String path, Spotting spotting) {
        var place = problem.place();
        if (!place.file().equals(SHOWN + path)) {
            return new Spot(problem, -1, -1, place.file().replaceFirst("^" + SHOWN, ""));
        }
        if (spotting.table().heads().isEmpty()) {
            return new Spot(problem, place.line() > 0 ? place.line() : -1, -1, "");
        }
        int row = spotting.rows().getOrDefault(place.line(), place.line()) - 2;
        int column = place.column() == null ? -1 : spotting.table().column(place.column());
        return new Spot(problem, row < 0 ? -1 : row, column, "");
    }
}
