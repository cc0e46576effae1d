package dabiao.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a browser keeps rather than shows. */
public final class Downloads {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    public static ResponseEntity<byte[]> zip(String name, byte[] body) {
        return of(name, "application/zip", body);
    }

    public static ResponseEntity<byte[]> workbook(String name, byte[] body) {
        return of(name, WORKBOOK, body);
    }

    private static ResponseEntity<byte[]> of(String name, String type, byte[] body) {
        var kept = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(body);
    }
}
