package org.manzil.transparencylog.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.LineReader;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;

/**
 * Asks one witness for its cosignatures, as a log does. Only the form of the answer is checked: a
 * {@link org.manzil.transparencylog.note.CheckpointPolicy} tells whose signatures they are.
 */
public final class WitnessClient {

  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_DETAIL = 200;

  private final HttpClient client;
  private final URI address;
  private final Duration timeout;

  /**
   * Asks below the witness's submission prefix, and waits at most {@code timeout} from the first
   * byte sent to the last byte received. The client decides about redirects and proxies.
   */
  public WitnessClient(HttpClient client, URI prefix, Duration timeout) {
    this.client = client;
    this.address = URI.create(prefix.toString().replaceFirst("/*$", "/add-checkpoint"));
    this.timeout = timeout;
  }

  /**
   * Sends a checkpoint that extends the tree of {@code oldSize} entries. An {@link IOException}
   * says that nobody can tell: no answer in time, one that is not tlog-witness, or a server's own
   * error.
   */
  public WitnessAnswer add(long oldSize, List<Hash> consistencyProof, SignedNote checkpoint)
      throws IOException {
    String body = new AddCheckpoint(oldSize, consistencyProof, checkpoint).encode();
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    try {
      return read(response);
    } catch (MalformedException e) {
      throw new IOException("the witness answered something else: " + e.getMessage(), e);
    }
  }

  // The request's own timeout ends with the headers; a body that drips would be waited for.
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new HttpTimeoutException("the witness did not answer in time");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("the witness cannot be asked: " + e.getCause(), e);
    }
  }

  private static WitnessAnswer read(HttpResponse<byte[]> response) throws IOException {
    int status = response.statusCode();
    if (status == 200) {
      return new Cosigned(NoteSignature.parseLines(LineReader.utf8(response.body())));
    }
    if (status == 409 && type(response).equals(WitnessAnswer.SIZE_TYPE)) {
      LineReader lines = new LineReader(LineReader.utf8(response.body()));
      return new Conflict(LineReader.decimal(lines.line()));
    }
    // 408 and 429 are about the moment and not about the checkpoint.
    if (status < 400 || status >= 500 || status == 408 || status == 429) {
      throw new IOException("the witness answered " + status);
    }
    return new Refused(status, detail(response.body()));
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
  }

  /** The beginning of the first line in ASCII, which may stand in a line of a log file. */
  private static String detail(byte[] body) {
    String line = new String(body, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
    String safe = line.replaceAll("[^ -~]", "?");
    return safe.substring(0, Math.min(safe.length(), LONGEST_DETAIL));
  }
}
