package org.manzil.statuslist.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.manzil.statuslist.http.FetchException.Reason;

/**
 * Reads one HTTP/1.1 answer (RFC 9112) within bounds, and refuses what two readers could take for
 * two things: folded lines, a header twice, two lengths, a coding it did not ask for.
 */
final class ResponseReader {

  private static final int HEAD_LIMIT = 16 << 10;
  private static final int INTERIM_LIMIT = 4;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
  private static final Pattern HEADER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]++):([\\t -~\\x80-\\xff]*+)");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})([ \\t]*;.*)?");

  /** A header that may stand once; others may repeat, and are not looked at. */
  private static final java.util.Set<String> READ =
      java.util.Set.of(
          "content-type", "content-length", "transfer-encoding", "content-encoding", "etag");

  private final InputStream in;
  private final Target target;
  private final int limit;
  private final Map<String, String> headers = new HashMap<>();
  private int headLeft = HEAD_LIMIT;

  ResponseReader(InputStream in, Target target, int limit) {
    this.in = in;
    this.target = target;
    this.limit = limit;
  }

  Fetched read(boolean unchangedExpected) throws IOException {
    int status = head();
    for (int interim = 0; status < 200; interim++) {
      require(interim < INTERIM_LIMIT && status != 101);
      status = head();
    }
    boolean unchanged = status == 304 && unchangedExpected;
    if (status != 200 && !unchanged) {
      throw failed(Reason.NOT_OK);
    }
    String type = headers.getOrDefault("content-type", "");
    String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    byte[] body = unchanged ? new byte[0] : body();
    return new Fetched(unchanged, mediaType, headers.get("etag"), body);
  }

  private int head() throws IOException {
    var status = STATUS.matcher(line());
    require(status.matches());
    headers.clear();
    for (String line = line(); !line.isEmpty(); line = line()) {
      var header = HEADER.matcher(line);
      require(header.matches());
      String name = header.group(1).toLowerCase(Locale.ROOT);
      if (READ.contains(name)) {
        require(headers.put(name, withoutMargins(header.group(2))) == null);
      }
    }
    return Integer.parseInt(status.group(1));
  }

  /** By hand: a pattern that looks for the margins can be made to look for hours. */
  private static String withoutMargins(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isMargin(value.charAt(from))) {
      from++;
    }
    while (to > from && isMargin(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isMargin(char c) {
    return c == ' ' || c == '\t';
  }

  private byte[] body() throws IOException {
    require("identity".equalsIgnoreCase(headers.getOrDefault("content-encoding", "identity")));
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    require(coding == null || length == null);
    if (coding != null) {
      require("chunked".equalsIgnoreCase(coding));
      return chunks();
    }
    return length == null ? untilTheEnd() : ofLength(length);
  }

  private byte[] untilTheEnd() throws IOException {
    byte[] body = in.readNBytes(limit + 1);
    requireWithin(body.length);
    return body;
  }

  private byte[] ofLength(String text) throws IOException {
    require(text.matches("\\d{1,18}"));
    requireWithin(Long.parseLong(text));
    int length = Integer.parseInt(text);
    byte[] body = in.readNBytes(length);
    require(body.length == length);
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      requireWithin((long) body.size() + size);
      byte[] chunk = in.readNBytes(size);
      require(chunk.length == size && line().isEmpty());
      body.write(chunk);
      headLeft = HEAD_LIMIT; // Lines of chunks are bounded by what the chunks bring.
    }
    while (!line().isEmpty()) {
      // Trailers say nothing that is wanted here.
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    var chunk = CHUNK.matcher(line());
    require(chunk.matches());
    return Integer.parseInt(chunk.group(1), 16);
  }

  /** One line without its CR LF; the bytes count against the bound of all of the head. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      require(octet >= 0 && --headLeft > 0);
      line.write(octet);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    require(text.endsWith("\r") && text.indexOf('\r') == text.length() - 1);
    return text.substring(0, text.length() - 1);
  }

  private void require(boolean holds) throws FetchException {
    if (!holds) {
      throw failed(Reason.MALFORMED);
    }
  }

  private void requireWithin(long length) throws FetchException {
    if (length > limit) {
      throw failed(Reason.TOO_LARGE);
    }
  }

  private FetchException failed(Reason reason) {
    return new FetchException(reason, target.address());
  }
}
