package dabiao.web.page.standard;

import dabiao.assessment.inforce.KnownRulebooks;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.web.page.Absent;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files of rulebooks, as they stood when they were in force. Safe to share. */
@Component
public final class Files {

    private static final int KEPT = 8;
    private static final String SHOWN = "rules/";

    private final KnownRulebooks rulebooks;
    private final Map<String, SortedMap<String, byte[]>> known = new ConcurrentHashMap<>();

    Files(KnownRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** The file that an explanation names, with or without {@code rules/} before its path. */
    public Optional<RuleLines> find(String fingerprint, String file) {
        String path = file.startsWith(SHOWN) ? file.substring(SHOWN.length()) : file;
        return rulebooks
                .find(fingerprint)
                .flatMap(it -> Optional.ofNullable(files(it).get(path)))
                .map(it -> RuleLines.of(path, it));
    }

    /** All files by path. */
    SortedMap<String, byte[]> files(StoredRulebook rulebook) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(rulebook.fingerprint(), it -> rulebooks.files(rulebook));
    }

    StoredRulebook rulebook(String fingerprint) {
        return rulebooks.find(fingerprint).orElseThrow(() -> new Absent("没有启用过编号为“" + fingerprint + "”的规则。"));
    }
}
