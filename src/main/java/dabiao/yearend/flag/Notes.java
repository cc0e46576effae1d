package dabiao.yearend.flag;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What was found about some organisations, on its way to whoever judges them; they know what the rulebook says of it. */
public record Notes(List<Map<Noted, String>> reasons) implements Serializable {

    public Notes {
        reasons = List.copyOf(reasons);
    }
}
