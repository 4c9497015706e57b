package org.manzil.statuslist.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.http.FetchException.Reason;

/**
 * One GET within bounds: 5 seconds for all of it, look-up and TLS included, and 2 MiB, which is 1
 * MiB of packed list in base64url twice. What a 200 answer brings comes back, nothing else does.
 *
 * <p>{@code java.net.http} looks names up itself, after any check and again for each connection, so
 * a name could pass the check with one address and be called at another. Hence plain sockets to the
 * address that was checked, with TLS for the name above them.
 */
public final class BoundedGet {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int LARGEST = 2 << 20;

  /** What an exchange works with. */
  record Means(Origins origins, NameResolver names, SSLSocketFactory tls) {}

  private final Means means;
  private final Duration time;
  private final int size;

  private BoundedGet(Means means, Duration time, int size) {
    this.means = means;
    this.time = time;
    this.size = size;
  }

  /** Asks these origins, with names, roots and TLS of this machine. */
  public static BoundedGet of(Origins origins) {
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new BoundedGet(new Means(origins, NameResolver.ofThisMachine(), tls), LIMIT, LARGEST);
  }

  public BoundedGet withNames(NameResolver names) {
    return new BoundedGet(new Means(means.origins(), names, means.tls()), time, size);
  }

  /** With other roots; the name in the certificate is checked in any case. */
  public BoundedGet withTls(SSLSocketFactory tls) {
    return new BoundedGet(new Means(means.origins(), means.names(), tls), time, size);
  }

  /** At most so long for all of an exchange, and so many bytes of body. */
  public BoundedGet within(Duration time, int size) {
    return new BoundedGet(means, time, size);
  }

  /** What is served there now. */
  public Fetched get(URI address, String accept) throws FetchException {
    return get(address, accept, null);
  }

  /** What is served there now, unless it is still what had that entity tag. */
  public Fetched get(URI address, String accept, @Nullable String entityTag) throws FetchException {
    Target target = Target.of(address);
    try (Exchange exchange = new Exchange(target, means, time, size, accept, entityTag)) {
      FutureTask<Fetched> task = new FutureTask<>(exchange);
      Thread thread = Thread.ofVirtual().name("bounded-get").start(task);
      try {
        return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
      } finally {
        // Closed first: a thread that wakes up must not find time to connect.
        exchange.close();
        thread.interrupt();
      }
    } catch (TimeoutException e) {
      throw new FetchException(Reason.TOO_SLOW, address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException(Reason.TOO_SLOW, address, e);
    } catch (ExecutionException e) {
      throw failure(address, e.getCause());
    }
  }

  private static FetchException failure(URI address, @Nullable Throwable cause) {
    return switch (cause) {
      case FetchException known -> known;
      case IOException io -> new FetchException(Reason.NOT_REACHED, address, io);
      case null, default -> throw new IllegalStateException("an exchange failed", cause);
    };
  }
}
