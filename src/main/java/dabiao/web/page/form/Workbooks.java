package dabiao.web.page.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Forms as workbooks ready to print on A4, one sheet for each table. */
final class Workbooks {

    private Workbooks() {}

    static byte[] of(List<Table> tables) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            tables.forEach(it -> new Page(it, workbook.newWorksheet(it.name())).write());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
