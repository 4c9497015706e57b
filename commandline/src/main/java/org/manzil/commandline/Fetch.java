package org.manzil.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One bounded GET: no redirects, no cookies, 5 seconds in all, at most 2 MiB. */
final class Fetch {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int LARGEST = 2 * 1024 * 1024;

  /**
   * The body of a 200 answer.
   *
   * @throws IOException for any other answer, and when a limit is passed
   */
  byte[] get(URI address) throws IOException {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client =
            HttpClient.newBuilder()
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
      Future<byte[]> body = executor.submit(() -> body(client, address));
      try {
        return body.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        throw new IOException(address + " did not answer in time", e);
      } catch (ExecutionException e) {
        throw new IOException(address + " cannot be had", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } finally {
        body.cancel(true);
        client.shutdownNow();
      }
    }
  }

  private static byte[] body(HttpClient client, URI address)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(address).timeout(LIMIT).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException(address + " answered " + response.statusCode());
      }
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException(address + " sends too much");
      }
      return bytes;
    }
  }
}
