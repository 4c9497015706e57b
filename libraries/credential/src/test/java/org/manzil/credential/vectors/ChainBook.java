package org.manzil.credential.vectors;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestCertificate;
import org.manzil.credential.forge.TestKeys;
import org.manzil.credential.reason.ReasonCode;

/** Collects vectors with {@code x5c}: a root, a middle authority, and a leaf that signs. */
record ChainBook(VectorBook book) {
  static final KeyPair ROOT_KEY = TestKeys.p256();
  static final KeyPair MIDDLE_KEY = TestKeys.p256();
  static final KeyPair LEAF_KEY = Forge.ISSUER_KEY;

  static TestCertificate leaf() {
    return TestCertificate.leaf("Issuer", "Root", LEAF_KEY.getPublic());
  }

  static TestCertificate leafUnderMiddle() {
    return TestCertificate.leaf("Issuer", "Middle", LEAF_KEY.getPublic());
  }

  static TestCertificate middle() {
    return TestCertificate.authority("Middle", "Root", MIDDLE_KEY.getPublic());
  }

  static TestCertificate root() {
    return TestCertificate.authority("Root", "Root", ROOT_KEY.getPublic());
  }

  /** By the root, with one thing about it changed. */
  static String leaf(Consumer<TestCertificate> change) {
    return changed(leaf(), change).sign(ROOT_KEY);
  }

  static TestCertificate changed(TestCertificate certificate, Consumer<TestCertificate> change) {
    change.accept(certificate);
    return certificate;
  }

  /** The right leaf below a changed middle authority. */
  static List<String> under(Consumer<TestCertificate> change) {
    return List.of(leafUnderMiddle().sign(MIDDLE_KEY), changed(middle(), change).sign(ROOT_KEY));
  }

  private static final String ROOT = root().sign(ROOT_KEY);

  void valid(String name, List<String> x5c) {
    valid(name, x5c, trust(ROOT));
  }

  void valid(String name, List<String> x5c, Map<String, @Nullable Object> trust) {
    valid(name, forge(x5c), trust);
  }

  void valid(String name, Forge forge, Map<String, @Nullable Object> trust) {
    Map<String, String> facts = Map.of("notified_since", "2026-11-20");
    book.valid(name, forge.presentation(), forge, facts, VectorBook.policy(), trust);
  }

  void refused(String name, ReasonCode reason, Object x5c) {
    refused(name, reason, x5c, trust(ROOT));
  }

  void refused(String name, ReasonCode reason, Object x5c, Map<String, @Nullable Object> trust) {
    refused(name, reason, forge(x5c), trust);
  }

  void refused(String name, ReasonCode reason, Forge forge, Map<String, @Nullable Object> trust) {
    book.refused(name, reason, forge.presentation(), VectorBook.policy(), trust);
  }

  static Forge forge(Object x5c) {
    Forge forge = Forge.oneFact();
    forge.header.remove("kid");
    forge.header.put("x5c", x5c);
    return forge;
  }

  static Map<String, @Nullable Object> trust(String... anchors) {
    return Forge.mutable(
        "keys", List.of(),
        "anchors",
            Arrays.stream(anchors)
                .map(anchor -> Forge.mutable("issuer", Forge.ISSUER, "certificate", anchor))
                .toList());
  }

  static Map<String, @Nullable Object> trust() {
    return trust(ROOT);
  }

  static String trustedRoot() {
    return ROOT;
  }
}
