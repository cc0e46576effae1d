package dabiao.assessment.archive;

import static dabiao.assessment.archive.FoundTests.FOUND;
import static dabiao.assessment.archive.FoundTests.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings of one status are one text, and a text that was changed is not taken for what was found. */
class FoundRowTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "SH-1\t0\t1\t1\n",
                "\nSH-1\t0\t1\t1",
                "\nSH-1\t0\t1\t1\n\n",
                "\nSH-1\t0\t1.0\t1\n",
                "\nSH-1\t00\t1\t1\n",
                "\nSH-1\t99999999999\t1\t1\n",
                "\nSH-1\t0\t1E9\t1\n",
                "\nSH-1\t0\t1\n",
                "\nSH-1\t0\t1\t1\nSH-2\n",
                "\nSH\\q\t0\t1\t1\n",
                "\nSH\\sX\t0\t1\t1\n"
            })
    void aTextThatWasNotWrittenSoSaysWhatNobodyFound(String findings) {
        assertThat(new FoundRow(1, "MET", 0, findings).read())
                .containsExactly(new Numbered<>(1, 0, row("（损坏）" + findings, "MET", "0", "0")));
    }

    @Test
    void aTextThatWasWrittenIsReadAsItWas() {
        for (var found : FOUND.values()) {
            assertThat(FoundRow.of(1, found).stream().flatMap(it -> it.read().stream()))
                    .containsExactlyInAnyOrderElementsOf(Numbered.of(1, found).toList());
            assertThat(FoundRow.of(1, found).stream().flatMap(it -> it.criteria().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            found.stream().map(FindingRow::criterion).toList());
        }
    }
}
