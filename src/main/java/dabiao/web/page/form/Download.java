package dabiao.web.page.form;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to take away, under Chinese names. */
public final class Download {

    private static final MediaType WORKBOOK =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    public static ResponseEntity<byte[]> workbook(String name, byte[] bytes) {
        return of(name, WORKBOOK, bytes);
    }

    static ResponseEntity<byte[]> csv(String name, byte[] bytes) {
        return of(name, CSV, bytes);
    }

    private static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
