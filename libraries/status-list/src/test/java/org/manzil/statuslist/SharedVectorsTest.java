package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;
import org.manzil.statuslist.StatusListVerdict.Rejected;
import org.manzil.statuslist.StatusListVerdict.Verified;

/** The shared vectors, which the browser's tests read too. */
class SharedVectorsTest {
  static Stream<Named<Map<String, @Nullable Object>>> tokens() {
    return named(VectorFiles.TOKENS);
  }

  static Stream<Named<Map<String, @Nullable Object>>> draft() {
    return named(VectorFiles.DRAFT);
  }

  private static Stream<Named<Map<String, @Nullable Object>>> named(String file) {
    return VectorFiles.read(file).stream().map(v -> Named.of(String.valueOf(v.get("name")), v));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void everyTokenGetsItsVerdict(Map<String, @Nullable Object> vector) {
    Map<String, @Nullable Object> expected = map(vector, "expected");
    int statuses = expected.get("statuses") instanceof List<?> list ? list.size() : 0;
    assertThat(json(verdict(vector), statuses)).isEqualTo(expected);
  }

  private static StatusListVerdict verdict(Map<String, @Nullable Object> vector) {
    Long known = (Long) vector.get("known");
    return StatusListToken.verify(
        (String) Objects.requireNonNull(vector.get("token")),
        URI.create(String.valueOf(vector.get("uri"))),
        kid ->
            map(vector, "keys").containsKey(kid)
                ? EcJwk.read(map(map(vector, "keys"), kid))
                : Optional.empty(),
        Instant.ofEpochSecond((Long) Objects.requireNonNull(vector.get("now"))),
        known == null ? null : Instant.ofEpochSecond(known));
  }

  private static Map<String, @Nullable Object> json(StatusListVerdict verdict, int statuses) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    switch (verdict) {
      case Rejected(StatusListReason reason, String detail) -> {
        json.put("verdict", "rejected");
        json.put("reason", reason.code());
      }
      case Verified(StatusSnapshot snapshot) -> {
        Instant expires = snapshot.expires();
        Duration timeToLive = snapshot.timeToLive();
        List<Long> first = new ArrayList<>();
        for (int i = 0; i < statuses; i++) {
          first.add((long) snapshot.status(i).orElseThrow());
        }
        json.put("verdict", "verified");
        json.put("issuedAt", snapshot.issuedAt().getEpochSecond());
        json.put("expires", expires == null ? null : expires.getEpochSecond());
        json.put("timeToLive", timeToLive == null ? null : timeToLive.toSeconds());
        json.put("statuses", first);
      }
    }
    return json;
  }

  @ParameterizedTest
  @MethodSource("draft")
  void appendixCIsReadEntryByEntry(Map<String, @Nullable Object> vector) throws Exception {
    int bits = Math.toIntExact((Long) Objects.requireNonNull(vector.get("bits")));
    String lst = (String) Objects.requireNonNull(vector.get("lst"));
    StatusList list = StatusList.read(bits, Base64Url.decode(lst));
    Map<Long, Long> set = new LinkedHashMap<>();
    for (Object pair : (List<?>) Objects.requireNonNull(vector.get("statuses"))) {
      set.put((Long) ((List<?>) pair).get(0), (Long) ((List<?>) pair).get(1));
    }
    assertThat(list.size()).isEqualTo(vector.get("entries"));
    for (long index = 0; index < list.size(); index++) {
      if (list.get(index) != set.getOrDefault(index, 0L)) {
        assertThat((long) list.get(index)).as("status[%d]", index).isEqualTo(set.get(index));
      }
    }
  }

  @Test
  void appendixC1IsWrittenByteForByte() throws Exception {
    Map<String, @Nullable Object> vector = VectorFiles.read(VectorFiles.DRAFT).getFirst();
    java.util.BitSet revoked = new java.util.BitSet();
    for (Object pair : (List<?>) Objects.requireNonNull(vector.get("statuses"))) {
      revoked.set(Math.toIntExact((Long) ((List<?>) pair).get(0)));
    }
    StatusList list = StatusList.ofRevoked(1 << 20, revoked);
    StatusList back = StatusList.read(1, list.compressed());
    assertThat(Base64Url.encode(list.compressed())).isEqualTo(vector.get("lst"));
    assertThat(back.size()).isEqualTo(1 << 20);
  }

  /** Too large for a file: more than 2 MiB of token is tested beside it. */
  @Test
  void everyReasonIsSeenInSomeVector() {
    Set<Object> seen =
        VectorFiles.read(VectorFiles.TOKENS).stream()
            .map(vector -> map(vector, "expected").get("reason"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<StatusListReason> inFiles = EnumSet.allOf(StatusListReason.class);
    inFiles.remove(StatusListReason.TOO_LARGE);
    assertThat(inFiles).allSatisfy(reason -> assertThat(seen).contains(reason.code()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> map(
      Map<String, @Nullable Object> json, String name) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(json.get(name), name);
  }
}
