package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds codes that a submission uses twice for the same ledger of the same organisation. Keeps keys only. Not thread-safe. */
final class Duplicates {

    private final Problems problems;
    private final List<String> files = new ArrayList<>();
    private final Map<Class<?>, Map<String, Codes>> seen = new HashMap<>();

    Duplicates(Problems problems) {
        this.problems = problems;
    }

    void check(Fact fact, Place place) {
        long earlier = seen.computeIfAbsent(fact.getClass(), it -> new HashMap<>())
                .computeIfAbsent(fact.organisation(), it -> new Codes())
                .first(fact.code(), packed(place));
        if (earlier != 0) {
            problems.error(
                    "F208",
                    place.at("编号"),
                    "“" + fact.organisation() + "”的编号“" + fact.code() + "”在" + where(earlier, place) + "已经用过，",
                    "同一台账里编号不能相同。");
        }
    }

    /** The file's number and the line in it; shorter than a place, of which there may be millions. */
    private long packed(Place place) {
        int last = files.size() - 1;
        int file = last >= 0 && files.get(last).equals(place.file()) ? last : files.indexOf(place.file());
        if (file < 0) {
            files.add(place.file());
            file = files.size() - 1;
        }
        return (long) file << 32 | place.line();
    }

    private String where(long packed, Place place) {
        String file = files.get((int) (packed >> 32));
        return (file.equals(place.file()) ? "" : " " + file + " ") + "第 " + (int) packed + " 行";
    }
}
