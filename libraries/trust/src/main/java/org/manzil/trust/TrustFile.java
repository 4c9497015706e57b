package org.manzil.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The public keys and policies of one authority ({@code trust.json}, docs/standards/trust-file.md).
 * A later version replaces an earlier one; nobody goes back to a lower {@code version}.
 */
public record TrustFile(
    int version,
    Instant issued,
    String authority,
    String issuer,
    List<IssuerKey> credentialIssuerKeys,
    List<CredentialAnchor> credentialAnchors,
    List<TrustedKey> statusListKeys,
    List<TrustedKey> receiptKeys,
    Optional<TrustedLog> log,
    List<TrustedLog> formerLogs,
    List<TrustedKey> trustListKeys) {

  /** Refuses two keys of one purpose under one id. */
  public TrustFile {
    credentialIssuerKeys = List.copyOf(credentialIssuerKeys);
    credentialAnchors = List.copyOf(credentialAnchors);
    statusListKeys = List.copyOf(statusListKeys);
    receiptKeys = List.copyOf(receiptKeys);
    formerLogs = List.copyOf(formerLogs);
    trustListKeys = List.copyOf(trustListKeys);
    TrustRules.requireVersion(version);
    TrustRules.requireText("authority", authority);
    TrustRules.requireText("issuer", issuer);
    TrustRules.requireDistinctIssuerKeys(credentialIssuerKeys);
    TrustRules.requireDistinct("statusListKeys", statusListKeys);
    TrustRules.requireDistinct("receiptKeys", receiptKeys);
    TrustRules.requireDistinct("trustListKeys", trustListKeys);
  }

  /** Reads a trust file; a {@link TrustFileException} names the member that is wrong. */
  public static TrustFile parse(byte[] json) {
    return TrustFileReader.read(json);
  }

  /** The file as UTF-8 JSON, indented for people. */
  public byte[] encode() {
    return TrustFileWriter.write(this);
  }

  /** The same content under another number and date. */
  public TrustFile as(int otherVersion, Instant otherIssued) {
    return new TrustFile(
        otherVersion,
        otherIssued,
        authority,
        issuer,
        credentialIssuerKeys,
        credentialAnchors,
        statusListKeys,
        receiptKeys,
        log,
        formerLogs,
        trustListKeys);
  }

  /**
   * The key that {@code issuer} signs credentials with under {@code kid}, if it counts at {@code
   * at}.
   */
  public Optional<TrustedKey> credentialIssuerKey(String issuer, String kid, Instant at) {
    return KeyRing.find(
        credentialIssuerKeys.stream()
            .filter(key -> key.issuer().equals(issuer))
            .map(IssuerKey::key)
            .toList(),
        kid,
        at);
  }

  /** The roots for {@code x5c} chains that count at {@code at}. */
  public List<CredentialAnchor> credentialAnchors(Instant at) {
    return credentialAnchors.stream().filter(anchor -> anchor.validity().covers(at)).toList();
  }

  /** The status-list key {@code kid}, if it counts at {@code at}. */
  public Optional<TrustedKey> statusListKey(String kid, Instant at) {
    return KeyRing.find(statusListKeys, kid, at);
  }

  /** The receipt key {@code kid}, if it counts at {@code at}. */
  public Optional<TrustedKey> receiptKey(String kid, Instant at) {
    return KeyRing.find(receiptKeys, kid, at);
  }

  /** The key {@code kid} that signs newer trust files, if it counts at {@code at}. */
  public Optional<TrustedKey> trustListKey(String kid, Instant at) {
    return KeyRing.find(trustListKeys, kid, at);
  }

  /**
   * The logs that may hold what happened at {@code at}: the present one first, and each former one
   * that was still written then.
   */
  public List<TrustedLog> logsSince(Instant at) {
    return Stream.concat(log.stream(), formerLogs.stream())
        .filter(written -> at.isBefore(written.validity().until()))
        .toList();
  }
}
