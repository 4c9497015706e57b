package org.manzil.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.Verdict;
import org.manzil.credential.present.ClaimPath;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.JsonSerialization;
import org.manzil.jose.Base64Url;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.jose.UnverifiedJws;

/** The parsers of jose and credential: each takes any bytes, throws what it says, or nothing. */
final class Targets {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:";

  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9.E+-]{65}");

  private Targets() {}

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  static String text(byte[] data) {
    return new String(data, StandardCharsets.UTF_8);
  }

  /** What is read can be written and read again, and is the same. */
  static void json(byte[] data) throws MalformedException {
    @Nullable Object value;
    try {
      value = StrictJson.value(data);
    } catch (MalformedException e) {
      return;
    }
    List<@Nullable Object> once = Collections.singletonList(value);
    byte[] written = StrictJson.write(once);
    // The array adds a level, and 1e-5 written plainly some characters.
    if (depth(once) <= StrictJson.MAX_DEPTH && !LONG_NUMBER.matcher(text(written)).find()) {
      byte[] again = StrictJson.write((List<?>) Objects.requireNonNull(StrictJson.value(written)));
      check(Arrays.equals(written, again), "read again it is another");
    }
  }

  private static int depth(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> 1 + map.values().stream().mapToInt(Targets::depth).max().orElse(0);
      case List<?> list -> 1 + list.stream().mapToInt(Targets::depth).max().orElse(0);
      case null, default -> 0;
    };
  }

  /** What is decoded has no other spelling. */
  static void base64url(byte[] data) {
    try {
      check(Base64Url.encode(Base64Url.decode(text(data))).equals(text(data)), "another spelling");
    } catch (MalformedException e) {
      return;
    }
  }

  static void jws(byte[] data) {
    try {
      UnverifiedJws jws = UnverifiedJws.parse(text(data));
      check(jws.unverifiedHeader() != null, "a header");
    } catch (MalformedException e) {
      return;
    }
  }

  /** Nothing is accepted but what was made valid. */
  static void presentation(byte[] data) {
    Verdict verdict = CredentialVerifier.verify(text(data), Known.POLICY, Known.NOW);
    boolean valid = verdict instanceof Verdict.Valid;
    check(!valid || Known.VALID.contains(text(data)), "accepted: " + text(data));
  }

  /** One form leads to JSON and back to itself. */
  static void jsonSerialization(byte[] data) throws RefusedException {
    List<String> forms;
    try {
      forms = JsonSerialization.compactForms(text(data));
    } catch (RefusedException e) {
      return;
    }
    for (String form : forms) {
      List<String> again = JsonSerialization.compactForms(JsonSerialization.flattened(form));
      check(again.equals(List.of(form)), "another compact form");
    }
  }

  /** What is decoded is what this text's presentation is encoded to, byte for byte. */
  static void proofText(byte[] data) {
    if (ProofText.decode(text(data)) instanceof ProofText.Decoded.Unverified(String decoded)) {
      check(
          ProofText.decode(ProofText.encode(decoded))
              .equals(new ProofText.Decoded.Unverified(decoded)),
          "lost on the way: " + decoded);
    }
  }

  /** The same beneath base43, which chance hardly finds through. */
  static void proofBytes(byte[] data) {
    proofText(Seeds.utf8(base43(data)));
  }

  /** By the rules of proof-qr.md §4. */
  static String base43(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 2) {
      boolean pair = i + 1 < bytes.length;
      int value = pair ? (bytes[i] & 0xFF) * 256 + (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
      for (int digits = pair ? 3 : 2; digits > 0; digits--) {
        text.append(ALPHABET.charAt(value % 43));
        value /= 43;
      }
    }
    return text.toString();
  }

  /** The other way, for a text that is right. */
  static byte[] bytesOf(String base43) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < base43.length(); i += 3) {
      int end = Math.min(i + 3, base43.length());
      int value = 0;
      for (int j = end - 1; j >= i; j--) {
        value = value * 43 + ALPHABET.indexOf(base43.charAt(j));
      }
      if (end - i == 3) {
        bytes.write(value / 256);
      }
      bytes.write(value % 256);
    }
    return bytes.toByteArray();
  }

  static void holder(byte[] data) {
    try {
      Presentation shown = Presentation.of(text(data), List.of(ClaimPath.of("notified_since")));
      check(shown.unbound().length() <= data.length, "it shows more than there is");
    } catch (IllegalArgumentException e) {
      return;
    }
  }

  static void claimPath(byte[] data) {
    try {
      if (StrictJson.value(data) instanceof List<?> steps) {
        ClaimPath path = ClaimPath.ofJson(steps);
        check(!path.toString().isEmpty(), "a path without a name");
        check(!Presentation.of(Known.HELD, List.of(path)).unbound().isEmpty(), "nothing");
      }
    } catch (MalformedException | IllegalArgumentException e) {
      return;
    }
  }
}
