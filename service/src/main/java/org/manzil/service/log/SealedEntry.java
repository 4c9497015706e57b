package org.manzil.service.log;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.manzil.transparencylog.entry.CanonicalJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bytes a {@link SaltedEntry} is kept as, inside the sealedBytes part of its owner's file. */
public final class SealedEntry {

  private static final JsonMapper JSON = JsonMapper.shared();

  private SealedEntry() {}

  public static byte[] encode(SaltedEntry entry) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("id", entry.id().toString());
    kept.put("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(entry.salt()));
    kept.put("content", entry.content());
    return CanonicalJson.bytes(kept);
  }

  public static SaltedEntry decode(byte[] bytes) {
    Kept kept = JSON.readValue(bytes, new TypeReference<>() {});
    return new SaltedEntry(
        UUID.fromString(kept.id()), kept.content(), Base64.getUrlDecoder().decode(kept.salt()));
  }

  private record Kept(String id, String salt, Map<String, Object> content) {}
}
