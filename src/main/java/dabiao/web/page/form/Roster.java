package dabiao.web.page.form;

import dabiao.fact.LedgerRows;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.report.Mask;
import dabiao.web.page.form.Form.Asked;
import dabiao.web.security.Privacy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How organisations and members are called, where forms name them by code; names that must not be read are hidden. Safe to share. */
@Component
final class Roster {

    private final LedgerRows ledgers;
    private final Privacy privacy;

    Roster(LedgerRows ledgers, Privacy privacy) {
        this.ledgers = ledgers;
        this.privacy = privacy;
    }

    /** The names that a form needs. */
    Names of(Asked asked) {
        var organisations = new TreeMap<String, String>();
        var members = new HashMap<String, Map<String, String>>();
        long batch = asked.chosen().judged().batch();
        ledgers.forEach(Organisation.class, asked.about(), batch, it -> organisations.put(it.code(), it.name()));
        ledgers.forEach(
                Member.class,
                asked.about(),
                batch,
                it -> members.computeIfAbsent(it.organisation(), none -> new HashMap<>())
                        .put(it.code(), it.name()));
        return new Names(organisations, members, new HashMap<>());
    }

    /** The organisations of a form by code, and their members by code. Not thread-safe. */
    final class Names {

        private final Map<String, String> organisations;
        private final Map<String, Map<String, String>> members;
        private final Map<String, Mask> masks;

        Names(Map<String, String> organisations, Map<String, Map<String, String>> members, Map<String, Mask> masks) {
            this.organisations = organisations;
            this.members = members;
            this.masks = masks;
        }

        List<String> codes() {
            return new ArrayList<>(organisations.keySet());
        }

        String organisation(String code) {
            return organisations.getOrDefault(code, "");
        }

        /** What was written of members of an organisation, with names for codes, as it may be read. */
        @Nullable
        String member(String organisation, @Nullable String written) {
            if (written == null) {
                return null;
            }
            var known = members.getOrDefault(organisation, Map.of());
            var named = List.of(written.split("；", -1)).stream()
                    .map(it -> known.getOrDefault(it, it))
                    .collect(Collectors.joining("、"));
            return text(organisation, named);
        }

        /** A text of an organisation as it may be read. */
        @Nullable
        String text(String organisation, @Nullable String written) {
            return written == null
                    ? null
                    : masks.computeIfAbsent(organisation, privacy::of).text(written);
        }
    }
}
