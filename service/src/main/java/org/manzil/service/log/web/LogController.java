package org.manzil.service.log.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.manzil.service.log.LogFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log for anyone: C2SP tlog-tiles under {@code /log}, and under the origin it has had since a
 * backup was restored ({@code /log/2}).
 */
@RestController
class LogController {

  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final LogFiles files;

  LogController(LogFiles files) {
    this.files = files;
  }

  @GetMapping(
      path = {"/log/checkpoint", "/log/{number:[1-9]\\d{0,8}}/checkpoint"},
      produces = "text/plain;charset=utf-8")
  ResponseEntity<byte[]> checkpoint() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(files.checkpoint().encode().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping({"/log/tile/{*path}", "/log/{number:\\d+}/tile/{*path}"})
  ResponseEntity<byte[]> tile(@PathVariable String path) {
    Optional<byte[]> file = files.file("tile" + path);
    return file.map(
            bytes ->
                ResponseEntity.ok()
                    .cacheControl(FOREVER)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
