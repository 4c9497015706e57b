package org.manzil.credential.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.Base43;
import org.manzil.jose.NumberedPart;

/** Vectors of {@code docs/standards/proof-qr.md} §7: proofs in numbered parts. */
public final class NumberedPartVectors {
  private static final byte FIRST = ProofText.PARTS.first();
  private static final String CARD = card("Каримов", 3).presentation();
  private static final String OTHER_CARD = card("Oʻgʻiloy", 3).presentation();

  private final List<Map<String, @Nullable Object>> refused = new ArrayList<>();

  private NumberedPartVectors() {}

  /** As the wallet's card is: certificates in the header, and several facts. */
  private static Forge card(String name, int certificates) {
    Forge card = new Forge();
    card.header.remove("kid");
    Random bytes = new Random(certificates);
    List<String> chain = new ArrayList<>();
    for (int i = 0; i < certificates; i++) {
      byte[] certificate = new byte[330];
      bytes.nextBytes(certificate);
      chain.add(Base64.getEncoder().encodeToString(certificate));
    }
    card.header.put("x5c", chain);
    card.disclose("family_name", name);
    card.disclose("address", "Москва, ул. Тверская, д. 7 к. 2 стр. 1, кв. 14");
    card.disclose("notified_since", "2026-11-20");
    return card;
  }

  public static Map<String, @Nullable Object> file() {
    NumberedPartVectors vectors = new NumberedPartVectors();
    vectors.damaged();
    vectors.sets();
    return Forge.mutable("round", round(), "incomplete", incomplete(), "refused", vectors.refused);
  }

  private static List<Map<String, @Nullable Object>> round() {
    return List.of(
        round("two parts", card("Каримов", 1).presentation()),
        round("a card in four parts", CARD),
        round("sixteen parts", card("Каримов", 19).presentation()),
        round("one text is no part", Forge.oneFact().presentation()));
  }

  private static Map<String, @Nullable Object> round(String name, String presentation) {
    return Forge.mutable(
        "name", name,
        "presentation", presentation,
        "parts", ProofText.encodeInParts(presentation));
  }

  private static List<Map<String, @Nullable Object>> incomplete() {
    List<String> parts = ProofText.encodeInParts(CARD);
    return List.of(
        incomplete("one part alone", List.of(parts.get(1)), List.of(1L, 3L, 4L)),
        incomplete(
            "the same part twice is one part",
            List.of(parts.get(0), parts.get(0), parts.get(1), parts.get(3)),
            List.of(3L)),
        incomplete(
            "from the last to the second",
            List.of(parts.get(3), parts.get(2), parts.get(1)),
            List.of(1L)));
  }

  private static Map<String, @Nullable Object> incomplete(
      String name, List<String> texts, List<Long> missing) {
    return Forge.mutable(
        "name", name, "text", String.join("\n", texts), "count", 4L, "missing", missing);
  }

  private void damaged() {
    byte[] part = parts(CARD).getFirst().bytes();
    refuse("a changed byte of a slice", changed(part, part.length - 1, 1));
    refuse("a changed byte of the check", changed(part, 10, 1));
    refuse("another number", changed(part, 1, 0x10));
    refuse("another count", changed(part, 1, 0x01));
    refuse("another set", changed(part, 2, 1));
    refuse("a part cut short", Base43.encode(Arrays.copyOf(part, part.length - 1)));
    refuse("a part without slice", Base43.encode(part(1, 2, new byte[0])));
    refuse("a part over 500 bytes", Base43.encode(part(1, 2, new byte[487])));
    refuse("part 3 of 2", Base43.encode(part(3, 2, new byte[1])));
    byte[] small = bytes(Forge.oneFact().presentation());
    refuse(
        "part 1 of 1",
        texts(new NumberedPart(FIRST, NumberedPart.setOf(small), 1, 1, small).bytes()));
    refuse("a header alone", Base43.encode(new byte[] {(byte) 0x81}));
    refuse(ReasonCode.PROOF_VERSION_UNKNOWN, "a part of version 2", changed(part, 0, 3));
  }

  private void sets() {
    List<String> parts = ProofText.encodeInParts(CARD);
    List<String> others = ProofText.encodeInParts(OTHER_CARD);
    String whole = ProofText.encode(Forge.oneFact().presentation());
    refuse("a whole text beside a part", parts.get(0) + "\n" + whole);
    refuse("two whole texts", whole + "\n" + whole);
    refuse("text beside a part", parts.get(0) + "\n" + "part");
    refuse(
        ReasonCode.PROOF_PARTS_MIXED, "parts of two proofs", parts.get(0) + "\n" + others.get(1));
    refuse(
        ReasonCode.PROOF_PARTS_MIXED,
        "the same part of two proofs",
        parts.get(0) + "\n" + others.get(0));
    refuse(
        ReasonCode.PROOF_PARTS_MIXED,
        "two parts of one number",
        texts(part(1, 2, new byte[] {1}), part(1, 2, new byte[] {2})));
    refuse(
        ReasonCode.PROOF_PARTS_MIXED,
        "two counts of one set",
        texts(part(1, 2, new byte[] {1}), part(2, 3, new byte[] {2})));
    byte[] small = bytes(Forge.oneFact().presentation());
    refuse("parts that are not what was split", splitInTwo("0011223344556677", small));
    byte[] inner = parts(CARD).getFirst().bytes();
    refuse(
        ReasonCode.PROOF_VERSION_UNKNOWN,
        "parts of a part",
        splitInTwo(NumberedPart.setOf(inner), inner));
    byte[] deflated = ProofDeflate.deflate(new byte[64 * 1024]);
    byte[] bomb = Arrays.copyOf(new byte[] {1, 0, 0, 0}, 4 + deflated.length);
    System.arraycopy(deflated, 0, bomb, 4, deflated.length);
    refuse(
        ReasonCode.PROOF_TEXT_TOO_LARGE,
        "parts that inflate to 64 KiB",
        splitInTwo(NumberedPart.setOf(bomb), bomb));
    List<String> backwards = new ArrayList<>(parts);
    Collections.reverse(backwards);
    refuse(
        ReasonCode.PROOF_TEXT_TOO_LONG,
        "more parts than a text may hold",
        String.join("\n", Collections.nCopies(30, String.join("\n", backwards))));
  }

  private static String splitInTwo(String set, byte[] whole) {
    int half = whole.length / 2;
    return texts(
        new NumberedPart(FIRST, set, 1, 2, Arrays.copyOf(whole, half)).bytes(),
        new NumberedPart(FIRST, set, 2, 2, Arrays.copyOfRange(whole, half, whole.length)).bytes());
  }

  private static byte[] part(int number, int count, byte[] slice) {
    return new NumberedPart(FIRST, "0011223344556677", number, count, slice).bytes();
  }

  private static String texts(byte[]... parts) {
    return String.join("\n", Arrays.stream(parts).map(Base43::encode).toList());
  }

  private static List<NumberedPart> parts(String presentation) {
    return ProofText.PARTS.split(bytes(presentation));
  }

  private static byte[] bytes(String presentation) {
    try {
      return ProofPacker.pack(ProofParts.of(presentation)).toBytes();
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String changed(byte[] part, int at, int bits) {
    byte[] changed = part.clone();
    changed[at] ^= (byte) bits;
    return Base43.encode(changed);
  }

  private void refuse(String name, String text) {
    refuse(ReasonCode.PROOF_TEXT_MALFORMED, name, text);
  }

  private void refuse(ReasonCode reason, String name, String text) {
    refused.add(Forge.mutable("name", name, "text", text, "reason", reason.code()));
  }
}
