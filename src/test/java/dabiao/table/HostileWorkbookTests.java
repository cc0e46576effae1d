package dabiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbookTests {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>编号%s</t></is></c></row>";

    @TempDir
    private Path folder;

    @Test
    void anEntityReadsNoFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "bu-gao-su-ni");

        var said = read("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>", "&e;");

        assertThat(said).doesNotContain("bu-gao-su-ni");
    }

    @Test
    void entitiesWithinEntitiesFillNoMemory() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e%d \"&e%d;&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }

        var said = read(laughs + "]>", "&e29;");

        assertThat(said.length()).isLessThan(10_000);
    }

    /** Everything that came out: cells and problems. */
    private static String read(String doctype, String text) throws IOException {
        var problems = new Problems();
        var grids = Grid.of("x.xlsx", workbook(doctype, text), problems);
        return grids.stream().map(it -> it.rows().toString()).toList()
                + problems.list().toString();
    }

    private static byte[] workbook(String doctype, String text) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var workbook = new Workbook(plain, "test", "1.0")) {
            workbook.newWorksheet("表").value(0, 0, "编号");
        }
        var out = new ByteArrayOutputStream();
        try (var parts = ZipFile.builder().setByteArray(plain.toByteArray()).get();
                var zip = new ZipOutputStream(out)) {
            for (var part : Collections.list(parts.getEntries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(
                        part.getName().endsWith("sheet1.xml")
                                ? sheet(doctype, text)
                                : parts.getInputStream(part).readAllBytes());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheet(String doctype, String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + doctype
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + ROW.formatted(text) + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
