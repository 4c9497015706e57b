package org.manzil.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance changes to a presentation; {@code others} are valid ones to take pieces from. */
final class Mutations {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~.=+/ {}\"\u0000\u00e9";

  /** Letters that look like those of base64url, and a full-width tilde and dot. */
  private static final String LIKE = "АВЕКМНОРСТХаеорсхуАＡａ０１ａ－＿～．";

  private static final String LOOKED_LIKE = "ABEKMHOPCTXaeopcxyAAa01a-_~.";

  private final Random random;
  private final List<String> others;

  Mutations(Random random, List<String> others) {
    this.random = random;
    this.others = others;
  }

  String change(String good) {
    return switch (random.nextInt(11)) {
      case 0 -> character(good);
      case 1 -> good.substring(0, random.nextInt(good.length()));
      case 2 -> good.substring(1 + random.nextInt(good.length() - 1));
      case 3 -> bitFlip(good);
      case 4 -> pieceOfAnother(good);
      case 5 -> disclosures(good);
      case 6 -> spelling(good);
      case 7 -> keyBindingOfAnother(good);
      case 8 -> lookAlike(good);
      case 9 -> good + "~".repeat(1 + random.nextInt(3));
      default -> segmentTwice(good);
    };
  }

  private String character(String good) {
    StringBuilder changed = new StringBuilder(good);
    int at = random.nextInt(good.length());
    char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    switch (random.nextInt(4)) {
      case 0 -> changed.deleteCharAt(at);
      case 1 -> changed.insert(at, other);
      case 2 ->
          changed.setCharAt(at, Character.isLetter(good.charAt(at)) ? swapCase(good, at) : '.');
      default -> changed.setCharAt(at, other);
    }
    return changed.toString();
  }

  private static char swapCase(String text, int at) {
    char c = text.charAt(at);
    return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
  }

  /** In the bytes of a segment, which is then spelled canonically again. */
  private String bitFlip(String good) {
    List<String> segments = segments(good);
    int at = anySegment(segments);
    byte[] bytes = Base64.getUrlDecoder().decode(segments.get(at));
    int bit = random.nextInt(bytes.length * Byte.SIZE);
    bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    segments.set(at, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return String.join("", segments);
  }

  private String pieceOfAnother(String good) {
    List<String> segments = segments(good);
    List<String> others = segments(other());
    int at = 2 * random.nextInt((Math.min(segments.size(), others.size()) + 1) / 2);
    segments.set(at, others.get(at));
    return String.join("", segments);
  }

  private String disclosures(String good) {
    List<String> parts = new ArrayList<>(Arrays.asList(good.split("~", -1)));
    List<String> disclosures = parts.subList(1, parts.size() - 1);
    int at = random.nextInt(disclosures.size());
    switch (random.nextInt(4)) {
      case 0 -> disclosures.remove(at);
      case 1 -> disclosures.add(at, disclosures.get(at));
      case 2 -> Collections.rotate(disclosures, 1);
      default -> disclosures.add(at, other().split("~", -1)[1]);
    }
    return String.join("~", parts);
  }

  /** The same bytes, or the same JSON, in another spelling. */
  private String spelling(String good) {
    List<String> segments = segments(good);
    int at = anySegment(segments);
    String segment = segments.get(at);
    byte[] bytes = Base64.getUrlDecoder().decode(segment);
    String json = new String(bytes, StandardCharsets.UTF_8);
    segments.set(
        at,
        switch (random.nextInt(6)) {
          case 0 -> segment + "=".repeat(1 + random.nextInt(2));
          case 1 -> Base64.getEncoder().encodeToString(bytes) + "=";
          case 2 -> segment + "\n";
          case 3 -> encode(json + " ");
          case 4 -> encode(json.replaceFirst("\"", " \""));
          default -> encode(json.replaceFirst("\"([a-z])", "\"\\\\u0061$1"));
        });
    return String.join("", segments);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String keyBindingOfAnother(String good) {
    String other = other();
    return good.substring(0, good.lastIndexOf('~') + 1)
        + other.substring(other.lastIndexOf('~') + 1);
  }

  private String lookAlike(String good) {
    StringBuilder changed = new StringBuilder(good);
    for (int tries = 0; tries < 100; tries++) {
      int at = random.nextInt(good.length());
      int like = LOOKED_LIKE.indexOf(good.charAt(at));
      if (like >= 0) {
        changed.setCharAt(at, LIKE.charAt(like));
        return changed.toString();
      }
    }
    return good + LIKE.charAt(0);
  }

  private String segmentTwice(String good) {
    List<String> segments = segments(good);
    int at = anySegment(segments);
    segments.add(at, random.nextBoolean() ? "." : "~");
    segments.add(at, segments.get(at + 1));
    return String.join("", segments);
  }

  private String other() {
    return others.get(random.nextInt(others.size()));
  }

  private int anySegment(List<String> segments) {
    return 2 * random.nextInt((segments.size() + 1) / 2);
  }

  /** Segments and the dots and tildes between them, in turns. */
  private static List<String> segments(String text) {
    return new ArrayList<>(Arrays.asList(text.split("(?=[.~])|(?<=[.~])")));
  }
}
