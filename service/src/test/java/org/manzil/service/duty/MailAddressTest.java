package org.manzil.service.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "anora@example.org, anora@example.org",
    "' a.b+c@Mail.Example.ORG ', a.b+c@mail.example.org",
    "o'neil@example.org, o'neil@example.org",
    "почта@example.org,",
    "anora@почта.рф, anora@xn--80a1acny.xn--p1ai",
  })
  void anAddressIsReadAndItsDomainWrittenInAscii(String typed, String read) {
    assertThat(MailAddress.read(typed).orElse(null)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a",
        "a@",
        "@b.org",
        "a@b",
        "a@localhost",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a@b..org",
        "a@-b.org",
        ".a@b.org",
        "a.@b.org",
        "a..b@b.org",
        "a b@b.org",
        "a@b.org,c@d.org",
        "a@b.org;c@d.org",
        "a@c@b.org",
        "\"a b\"@b.org",
        "A <a@b.org>",
        "a@b.org\r\nBcc: c@d.org",
        "a\r\nBcc: c@d.org@b.org",
        "a@b.org\nX: y",
        "a@b.org%0d%0aBcc:c@d.org\u0000",
        "a@b.o\u0000rg",
        "a@b.org\u2028Bcc: c@d.org",
        "a\u0085@b.org",
      })
  void whatIsNotOnePlainAddressIsRefused(String typed) {
    assertThat(MailAddress.read(typed)).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(MailAddress.read("a".repeat(65) + "@b.org")).isEmpty();
    assertThat(MailAddress.read("a@" + "b".repeat(63) + ("." + "c".repeat(60)).repeat(4)))
        .isEmpty();
    assertThat(MailAddress.read("a".repeat(1_000_000))).isEmpty();
  }
}
