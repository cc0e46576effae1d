package dabiao.web.rest;

import dabiao.backup.MakeBackup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/backup")
@Tag(name = "备份", description = "服务开着也能做")
class BackupController {

    private final MakeBackup backup;

    BackupController(MakeBackup backup) {
        this.backup = backup;
    }

    /** Made whole before the first byte is sent, so that a backup that fails is never taken for one. */
    @PostMapping(produces = "application/zip")
    @Operation(summary = "做一个备份：数据库、规则文件夹、签名的审计链头，一个 .zip")
    ResponseEntity<InputStreamResource> make(Principal who) throws IOException {
        var folder = Files.createTempDirectory("dabiao-backup");
        var file = folder.resolve("dabiao-backup.zip");
        try {
            backup.to(file, who.getName());
        } catch (IOException | RuntimeException e) {
            remove(file);
            throw e;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Files.size(file))
                .header("Content-Disposition", "attachment; filename=\"dabiao-backup.zip\"")
                .body(new InputStreamResource(new Passing(Files.newInputStream(file), file)));
    }

    private static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.toAbsolutePath().getParent());
    }

    /** Takes the file away once it was sent. */
    private static final class Passing extends FilterInputStream {

        private final Path file;

        Passing(InputStream in, Path file) {
            super(in);
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            super.close();
            remove(file);
        }
    }
}
