package org.manzil.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.manzil.jose.EcJwk;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code trust.json}, members in the order in which the document describes them. */
final class TrustFileWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TrustFileWriter() {}

  static byte[] write(TrustFile trust) {
    ObjectNode file = JSON.createObjectNode();
    file.put("version", trust.version());
    file.put("issued", trust.issued().toString());
    file.put("authority", trust.authority());
    file.put("issuer", trust.issuer());
    ArrayNode issuers = file.putArray("credentialIssuerKeys");
    trust
        .credentialIssuerKeys()
        .forEach(key -> key(issuers.addObject().put("issuer", key.issuer()), key.key()));
    ArrayNode anchors = file.putArray("credentialAnchors");
    trust.credentialAnchors().forEach(anchor -> anchor(anchors.addObject(), anchor));
    keys(file, "statusListKeys", trust.statusListKeys());
    keys(file, "receiptKeys", trust.receiptKeys());
    trust.log().ifPresent(log -> log(file.putObject("log"), log));
    ArrayNode former = file.putArray("formerLogs");
    trust.formerLogs().forEach(log -> log(former.addObject(), log));
    keys(file, "trustListKeys", trust.trustListKeys());
    return (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void keys(ObjectNode file, String member, List<TrustedKey> keys) {
    ArrayNode array = file.putArray(member);
    keys.forEach(key -> key(array.addObject(), key));
  }

  private static void key(ObjectNode object, TrustedKey key) {
    object.put("kid", key.kid());
    ObjectNode jwk = object.putObject("jwk");
    EcJwk.write(key.publicKey()).forEach((name, value) -> jwk.put(name, String.valueOf(value)));
    validity(object, key.validity());
  }

  private static void log(ObjectNode object, TrustedLog log) {
    object.put("origin", log.origin()).put("vkey", log.vkey());
    log.witnesses().forEach(object.putArray("witnesses")::add);
    object.put("witnessesRequired", log.witnessesRequired());
    validity(object, log.validity());
  }

  private static void anchor(ObjectNode object, CredentialAnchor anchor) {
    object.put("x5c", Certificates.spell(anchor.certificate()));
    validity(object, anchor.validity());
  }

  private static void validity(ObjectNode object, Validity validity) {
    object.put("validFrom", validity.from().toString());
    object.put("validUntil", validity.until().toString());
  }
}
