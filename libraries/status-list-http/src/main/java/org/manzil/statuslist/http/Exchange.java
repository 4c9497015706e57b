package org.manzil.statuslist.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.http.FetchException.Reason;

/**
 * One request and its answer over a socket of its own, straight to an address that was checked: no
 * proxy, no second look-up, no redirect, no cookies. Closing it from another thread ends it at
 * whatever it waits for.
 */
final class Exchange implements Callable<Fetched>, AutoCloseable {

  private final Target target;
  private final Origins origins;
  private final NameResolver names;
  private final SSLSocketFactory tls;
  private final String accept;
  private final @Nullable String entityTag;
  private final int limit;
  private final Duration time;
  private @Nullable Socket socket;
  private boolean closed;

  Exchange(
      Target target,
      BoundedGet.Means means,
      Duration time,
      int limit,
      String accept,
      @Nullable String entityTag) {
    this.target = target;
    this.origins = means.origins();
    this.names = means.names();
    this.tls = means.tls();
    this.time = time;
    this.limit = limit;
    this.accept = accept;
    this.entityTag = entityTag;
  }

  @Override
  public Fetched call() throws IOException {
    long end = System.nanoTime() + time.toNanos();
    Socket plain = connected(origins.addresses(target, names), end);
    Socket stream = target.isTls() ? secured(plain) : plain;
    stream.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
    stream.getOutputStream().flush();
    BufferedInputStream in = new BufferedInputStream(stream.getInputStream());
    return new ResponseReader(in, target, limit).read(entityTag != null);
  }

  /** An address that swallows everything may take its share of the time left, not all of it. */
  private Socket connected(List<InetAddress> addresses, long end) throws IOException {
    @Nullable IOException failure = null;
    int left = addresses.size();
    for (InetAddress address : addresses) {
      Socket attempt = opened(new Socket(Proxy.NO_PROXY));
      try {
        attempt.connect(new InetSocketAddress(address, target.port()), share(end, left--));
        return attempt;
      } catch (IOException e) {
        attempt.close();
        failure = e;
      }
    }
    throw new FetchException(
        Reason.NOT_REACHED, target.address(), failure == null ? new IOException() : failure);
  }

  /** Milliseconds; 0 would mean without end. */
  private static int share(long end, int among) {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    return Math.toIntExact(Math.clamp(left / among, 1, Integer.MAX_VALUE));
  }

  /** The certificate must be for the name that was asked for (RFC 9110 §4.3.4). */
  private Socket secured(Socket plain) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    secured.setSSLParameters(parameters);
    try {
      secured.startHandshake();
    } catch (IOException e) {
      throw new FetchException(Reason.NOT_REACHED, target.address(), e);
    }
    return secured;
  }

  private String request() {
    String request =
        """
        GET %s HTTP/1.1
        Host: %s
        Accept: %s
        Accept-Encoding: identity
        Connection: close
        """
            .formatted(target.path(), target.authority(), accept);
    String condition = entityTag == null ? "" : "If-None-Match: " + entityTag + "\n";
    return (request + condition + "\n").replace("\n", "\r\n");
  }

  private synchronized Socket opened(Socket fresh) throws IOException {
    socket = fresh;
    if (closed) {
      fresh.close();
      throw new FetchException(Reason.TOO_SLOW, target.address());
    }
    return fresh;
  }

  /** Closes the bare socket: a TLS close would wait for the other side. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // Whatever it was used for is over.
    }
  }
}
