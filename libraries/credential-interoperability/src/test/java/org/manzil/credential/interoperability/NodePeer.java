package org.manzil.credential.interoperability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.ClaimTree;
import org.manzil.credential.issue.ClaimValue;

/**
 * {@code @sd-jwt/sd-jwt-vc} of npm in one Node process for all tests: a request and its answer are
 * a line each. Where Node 20, npm or the network is missing, its tests are skipped.
 */
final class NodePeer implements Peer {
  private static final Path PREPARE = Path.of("../../benchmarks/node/prepare");
  private static final Path MODULE = Path.of("src/test/js/peer.mjs");
  private static final Path INSTALLED = Path.of("../../benchmarks/target/node");
  private static @Nullable Process process;
  private static @Nullable String missing;

  /** Started once; whatever stands in the way is said in one line and skips the test. */
  @Override
  public void require() throws IOException, InterruptedException {
    if (process == null && missing == null) {
      missing = prepared();
      if (missing == null) {
        process = started();
      } else {
        System.out.println("@sd-jwt/sd-jwt-vc is skipped: " + missing);
      }
    }
    Assumptions.assumeTrue(missing == null, () -> "@sd-jwt/sd-jwt-vc: " + missing);
  }

  /** Null, or why it cannot be had. */
  private static @Nullable String prepared() throws InterruptedException {
    try {
      Process prepare =
          new ProcessBuilder(PREPARE.toString(), MODULE.toString())
              .redirectErrorStream(true)
              .start();
      if (!prepare.waitFor(4, TimeUnit.MINUTES)) {
        prepare.destroy();
        return "npm takes too long";
      }
      String said =
          new String(prepare.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return prepare.exitValue() == 0 ? null : said;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Process started() throws IOException {
    String setUp =
        PlainJson.write(
            Map.of(
                "issuer", PlainJson.read(Keys.ISSUER.jwk().toJSONString()),
                "holder", PlainJson.read(Keys.HOLDER.jwk().toJSONString()),
                "type", TYPE));
    Process started =
        new ProcessBuilder("node", MODULE.getFileName().toString(), setUp)
            .directory(INSTALLED.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    return started;
  }

  private static Object ask(Map<String, ? extends @Nullable Object> request) throws IOException {
    Process node = Objects.requireNonNull(process);
    Writer in = node.outputWriter(StandardCharsets.UTF_8);
    in.write(PlainJson.write(request) + "\n");
    in.flush();
    BufferedReader out = node.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException("Node ended");
    }
    Map<String, @Nullable Object> answer = PlainJson.read(line);
    Object done = answer.get("done");
    if (done == null) {
      throw new IllegalArgumentException(String.valueOf(answer.get("refused")));
    }
    return done;
  }

  @Override
  public String issue(ClaimObject claims) throws IOException {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("what", "issue");
    request.put("claims", Trees.whole(claims));
    request.put("frame", frame(claims));
    return (String) ask(request);
  }

  /** Which members are hidden, how many decoys, and the same further down. */
  private static Map<String, @Nullable Object> frame(ClaimObject object) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    List<String> hidden =
        object.members().entrySet().stream()
            .filter(member -> member.getValue().hidden())
            .map(Map.Entry::getKey)
            .toList();
    frame.put("_sd", hidden);
    frame.put("_sd_decoy", (long) object.decoys());
    object.members().forEach((name, slot) -> putInner(frame, name, slot.tree()));
    return frame;
  }

  private static Map<String, @Nullable Object> frame(ClaimArray array) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    List<ClaimTree.Slot> slots = array.elements();
    List<Long> hidden =
        java.util.stream.LongStream.range(0, slots.size())
            .filter(index -> slots.get((int) index).hidden())
            .boxed()
            .toList();
    frame.put("_sd", hidden);
    frame.put("_sd_decoy", (long) array.decoys());
    for (int i = 0; i < slots.size(); i++) {
      putInner(frame, String.valueOf(i), slots.get(i).tree());
    }
    return frame;
  }

  private static void putInner(Map<String, @Nullable Object> frame, String place, ClaimTree tree) {
    switch (tree) {
      case ClaimObject object -> frame.put(place, frame(object));
      case ClaimArray array -> frame.put(place, frame(array));
      case ClaimValue value -> {}
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> verify(String sdJwt) throws IOException {
    return (Map<String, @Nullable Object>) ask(Map.of("what", "verify", "text", sdJwt));
  }

  @Override
  public String bind(String sdJwt, KeyBinding claims) throws IOException {
    Map<String, Object> payload =
        Map.of("aud", claims.audience(), "nonce", claims.nonce(), "iat", claims.issuedAt());
    return (String) ask(Map.of("what", "bind", "text", sdJwt, "payload", payload));
  }

  /** It compares neither {@code aud} nor the age of {@code iat}; that is left to the caller. */
  @Override
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> verifyBound(String sdJwt, KeyBinding expected)
      throws IOException {
    return (Map<String, @Nullable Object>)
        ask(Map.of("what", "verify", "text", sdJwt, "nonce", expected.nonce()));
  }

  @Override
  public boolean comparesAudience() {
    return false;
  }

  @Override
  public String losesWhenIssuing() {
    return "";
  }

  @Override
  public String losesWhenReading() {
    return "";
  }
}
