package dabiao.web.page.form;

import jakarta.servlet.http.HttpServletResponse;
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

    /** Says of what is about to be written that it is a file of that name. */
    static void csv(String name, HttpServletResponse response) {
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    private static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(bytes);
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
