package dabiao.spark;

import dabiao.yearend.Look;
import java.io.Serializable;

/** What was seen of an organisation, and in which partition. */
record Seen(int partition, Look look) implements Serializable {

    String organisation() {
        return look.organisation().code();
    }
}
