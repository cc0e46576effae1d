package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Layout;
import dabiao.table.Sheet;
import dabiao.table.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The rows of one ledger that come in together. Can be read as often as wanted. */
interface Part {

    Layout<? extends Record> ledger();

    void read(Vocabulary vocabulary, Problems problems, BiConsumer<Fact, Place> taker);

    /** Hands over whole rows, and those that could be read only in part with nothing in the cells that could not. */
    void check(Vocabulary vocabulary, Problems problems, Layout.Takers<Fact> takers);

    /** A sheet. */
    record Written(Layout<? extends Record> ledger, Sheet sheet) implements Part {

        @Override
        public void read(Vocabulary vocabulary, Problems problems, BiConsumer<Fact, Place> taker) {
            ledger.stream(sheet, vocabulary, problems, (row, place) -> taker.accept((Fact) row, place));
        }

        @Override
        public void check(Vocabulary vocabulary, Problems problems, Layout.Takers<Fact> takers) {
            check(ledger, vocabulary, problems, takers);
        }

        private <T extends Record> void check(
                Layout<T> layout, Vocabulary vocabulary, Problems problems, Layout.Takers<Fact> takers) {
            layout.stream(
                    sheet,
                    vocabulary,
                    problems,
                    new Layout.Takers<>(
                            (row, place) -> takers.whole().accept((Fact) row, place),
                            (row, place) -> takers.halves().accept((Fact) row, place)));
        }
    }

    /** A list of rows told by heading, as in JSON; the first is line 1. */
    record Told(Layout<? extends Record> ledger, String name, List<? extends Map<String, ?>> rows) implements Part {

        @Override
        public void read(Vocabulary vocabulary, Problems problems, BiConsumer<Fact, Place> taker) {
            String file = name + "!" + ledger.title();
            for (int i = 0; i < rows.size(); i++) {
                var place = Place.line(file, i + 1);
                ledger.row(Objects.requireNonNullElse(rows.get(i), Map.of()), place, vocabulary, problems)
                        .ifPresent(it -> taker.accept((Fact) it, place));
            }
        }

        @Override
        public void check(Vocabulary vocabulary, Problems problems, Layout.Takers<Fact> takers) {
            read(vocabulary, problems, takers.whole());
        }
    }
}
