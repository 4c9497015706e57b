package org.manzil.service.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manzil.jose.CompactJws;
import org.manzil.jose.Es256;
import org.manzil.rules.Regime;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.trust.CredentialAnchor;
import org.manzil.trust.IssuerKey;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.TrustedLog;
import org.manzil.trust.Validity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The authority's public keys in one file, in the data folder and signed for the network. */
@Service
class TrustFiles {

  static final String SIGNED_TYPE = "manzil-trust-list+jwt";
  private static final int VERSION = 1;

  private final byte[] file;
  private final String signed;

  TrustFiles(
      AuthorityKeys keys,
      NoteSigner log,
      Regime regime,
      @Value("${manzil.base-url}") String issuer,
      @Value("${manzil.data}") Path data) {
    this.file = trustFile(keys, log, regime, issuer).encode();
    this.signed = sign(file, keys.trustList());
    write(data.resolve("trust.json"));
  }

  /** The trust file as it is handed over. */
  byte[] file() {
    return file.clone();
  }

  /** The same, signed with the trust list's key, for those who have an older one. */
  String signed() {
    return signed;
  }

  private static TrustFile trustFile(
      AuthorityKeys keys, NoteSigner log, Regime regime, String issuer) {
    // Dated by its newest key, so the same keys give the same file at every start.
    Instant issued = keys.issuer().validFrom();
    return new TrustFile(
        VERSION,
        issued,
        regime.authority().name().in(java.util.Locale.ENGLISH),
        issuer,
        List.of(new IssuerKey(issuer, trusted(keys.issuer()))),
        List.of(
            new CredentialAnchor(
                keys.anchor(),
                new Validity(
                    keys.anchor().getNotBefore().toInstant(),
                    keys.anchor().getNotAfter().toInstant()))),
        List.of(trusted(keys.statusList())),
        List.of(trusted(keys.receipt())),
        Optional.of(new TrustedLog(log.verifierKey().name(), log.verifierKey().encode())),
        List.of(),
        0,
        List.of(trusted(keys.trustList())));
  }

  private static TrustedKey trusted(SigningKey key) {
    return new TrustedKey(
        key.id(), key.publicKey(), new Validity(key.validFrom(), key.validUntil()));
  }

  private static String sign(byte[] file, SigningKey key) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", Es256.ALGORITHM);
    header.put("typ", SIGNED_TYPE);
    header.put("kid", key.id());
    Map<String, Object> claims =
        JsonMapper.shared()
            .readValue(new String(file, StandardCharsets.UTF_8), new TypeReference<>() {});
    return CompactJws.sign(header, claims, input -> Es256.sign(key.privateKey(), input));
  }

  private void write(Path target) {
    try {
      Path partial = target.resolveSibling("trust.json.partial");
      Files.write(partial, file);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
