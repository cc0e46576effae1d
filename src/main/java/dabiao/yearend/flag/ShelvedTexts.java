package dabiao.yearend.flag;

import dabiao.assessment.flag.Shingles;
import dabiao.yearend.shelf.Shelf;

/** Texts that were taken in, by number from 0: what each consists of, and whose it is. Most of it is not in memory. */
final class ShelvedTexts {

    /** Numbers that fit beside the rest of an index entry; ten years of a province. */
    static final int MOST = 1 << 24;

    private final Shelf shelf = new Shelf();
    private final Longs places = new Longs();

    void add(Noted noted, Shingles text) {
        if (size() == MOST) {
            throw new IllegalStateException("More texts than can be told apart: " + MOST);
        }
        places.add(shelf.put(out -> {
            text.write(out);
            noted.write(out);
        }));
    }

    int size() {
        return places.size();
    }

    Shingles text(int number) {
        return shelf.get(places.get(number), Shingles::read);
    }

    Minuted get(int number) {
        return shelf.get(places.get(number), in -> {
            var text = Shingles.read(in);
            return new Minuted(Noted.read(in), text);
        });
    }

    /** A text and whose it is. */
    record Minuted(Noted noted, Shingles text) {}
}
