package org.manzil.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.resident.ResidentId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class LimitsTest {

  private static final Limit TWICE = new Limit("test", 2, Duration.ofHours(1));

  private final Limits limits =
      new Limits(
          new SecureRandom(), Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
  private final LimitFilter filter =
      new LimitFilter(limits, List.of(new LimitedPath("/sign-up/**", TWICE)));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theTryAfterTheLastIsToldHowLongToWait() {
    assertThat(limits.refused(TWICE, "a")).isEmpty();
    assertThat(limits.refused(TWICE, "a")).isEmpty();
    assertThat(limits.refused(TWICE, "a")).get().satisfies(w -> assertThat(w).isPositive());
    assertThat(limits.refused(TWICE, "b")).isEmpty();
  }

  @Test
  void tooManyIs429WithRetryAfter() throws Exception {
    assertThat(sent("/sign-up/name", "192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(sent("/sign-up", "192.0.2.1").getStatus()).isEqualTo(200);
    MockHttpServletResponse refused = sent("/sign-up/name", "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isPositive();
  }

  @Test
  void otherPathsAddressesAndReadingAreNotCounted() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(sent("/sign-ups", "192.0.2.1").getStatus()).isEqualTo(200);
      assertThat(sent("/sign-up", "192.0.2." + i).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void whatAStrangerSaysAboutTheAddressCountsForNothing() throws Exception {
    for (int i = 0; i < 3; i++) {
      MockHttpServletRequest request = request("/sign-up", "192.0.2.9");
      request.addHeader("X-Forwarded-For", "198.51.100." + i);
      assertThat(answer(request).getStatus()).isEqualTo(i < 2 ? 200 : 429);
    }
  }

  @Test
  void signedInPeopleBehindOneAddressDoNotLockEachOther() throws Exception {
    for (int i = 0; i < 5; i++) {
      SecurityContextHolder.getContext()
          .setAuthentication(
              new ActorAuthentication(
                  new Actor.Resident(new ResidentId(UUID.randomUUID())), SignedInBy.PASSKEY));
      assertThat(sent("/sign-up", "192.0.2.1").getStatus()).isEqualTo(200);
    }
  }

  @Test
  void whatManyAddressesTryHoldsUpNobodyElse() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      String from = "10.0." + i / 256 + "." + i % 256;
      assertThat(sent("/sign-up", from).getStatus()).isEqualTo(200);
    }
    assertThat(sent("/sign-up", "192.0.2.1").getStatus()).isEqualTo(200);
  }

  @Test
  void whereAnAddressIsASecretReadingCountsToo() throws Exception {
    LimitFilter secret = new LimitFilter(limits, List.of(new LimitedPath("/h/**", TWICE, true)));
    for (int i = 0; i < 3; i++) {
      MockHttpServletRequest request = request("/h/x", "192.0.2.1");
      request.setMethod("GET");
      assertThat(answer(secret, request).getStatus()).isEqualTo(i < 2 ? 200 : 429);
    }
  }

  @Test
  void onePhoneIsOneAddressInAllOfItsIpv6Network() {
    assertThat(ClientAddress.of("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:f::9"));
    assertThat(ClientAddress.of("2001:db8:1:2::1"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
  }

  private MockHttpServletResponse sent(String path, String address) throws Exception {
    return answer(request(path, address));
  }

  private static MockHttpServletRequest request(String path, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setRemoteAddr(address);
    return request;
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    return answer(filter, request);
  }

  private static MockHttpServletResponse answer(LimitFilter filter, MockHttpServletRequest request)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    FilterChain nothing = (asked, answered) -> {};
    filter.doFilter(request, response, nothing);
    return response;
  }
}
