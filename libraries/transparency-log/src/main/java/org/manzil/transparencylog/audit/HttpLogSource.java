package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log served over HTTP below a prefix; the given client decides about redirects and proxies. */
public final class HttpLogSource implements LogSource {

  // A full bundle of the longest entries: 256 times two bytes of length and 65,535 bytes.
  private static final int LONGEST = 256 * (2 + 65_535);

  private final HttpClient client;
  private final URI prefix;
  private final Duration timeout;

  /**
   * Reads below {@code prefix}, waiting at most {@code timeout} for each file's answer to begin.
   */
  public HttpLogSource(HttpClient client, URI prefix, Duration timeout) {
    this.client = client;
    this.prefix = URI.create(prefix.toString().replaceFirst("/*$", "/"));
    this.timeout = timeout;
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(prefix.resolve(path))
            .timeout(timeout)
            .header("Accept-Encoding", "gzip, identity")
            .build();
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      return switch (response.statusCode()) {
        case 200 -> Optional.of(bounded(decoded(response, body)));
        case 404, 410 -> Optional.empty();
        default -> throw new IOException(path + " answered " + response.statusCode());
      };
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  // tlog-tiles, "Log entries": logs may compress bundles without being asked.
  private static InputStream decoded(HttpResponse<?> response, InputStream body)
      throws IOException {
    boolean gzip = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    return gzip ? new GZIPInputStream(body) : body;
  }

  private static byte[] bounded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new IOException("longer than any file of a log");
    }
    return bytes;
  }
}
