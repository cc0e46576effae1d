package dabiao.assessment.archive;

import dabiao.assessment.archive.Counted.Kind;

/** A number of things, and the sum of something that each of them has. */
final class Sum {

    private long count;
    private long sum;

    void add(long more) {
        count++;
        sum += more;
    }

    Counted counted(Kind kind, String name, String detail) {
        return new Counted(kind, name, detail, count, sum);
    }
}
