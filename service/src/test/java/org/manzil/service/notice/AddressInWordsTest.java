package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.address.AddressFate;
import org.manzil.address.AddressHit;
import org.manzil.service.address.Addresses;
import org.manzil.service.site.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AddressInWordsTest {

  private static final String LOCAL = "Школьная улица, 7, Апрелевка, 143360";
  private static final String LATIN = "Shkolnaia ulitsa, 7, Aprelevka, 143360";

  private final Addresses addresses = mock();
  private final AnswersInWords words =
      new AnswersInWords(addresses, new Formats(ZoneId.of("Europe/Moscow")), messages());

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/notice");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }

  private static AddressHit hit(String text, String local) {
    return new AddressHit("gar:1", text, local, "", "7", null, "", false, 1, null);
  }

  private List<String> lines(String filed, @Nullable AddressFate fate) {
    given(addresses.fate("gar:1", "en")).willReturn(Optional.ofNullable(fate));
    Map<String, String> notice = Map.of("addressText", filed, "addressId", "gar:1");
    return words.of(notice, Locale.ENGLISH).getFirst().lines();
  }

  @Test
  void anAddressThatIsWhatItWasStandsInBothScripts() {
    AddressFate same = new AddressFate.Current(hit(LATIN, LOCAL));
    assertThat(lines(LOCAL, same)).containsExactly(LOCAL, LATIN);
    assertThat(lines(LATIN, same)).containsExactly(LATIN, LOCAL);
  }

  @Test
  void aRenamedOneIsShownAsFiledAndAsItIsNow() {
    AddressFate renamed = new AddressFate.Current(hit("Lesnaia ulitsa, 7", "Лесная улица, 7"));
    assertThat(lines(LOCAL, renamed))
        .containsExactly(LOCAL, "In the register now: Lesnaia ulitsa, 7");
  }

  @Test
  void oneThatIsGoneStaysAsFiledAndSaysSinceWhen() {
    assertThat(lines(LOCAL, new AddressFate.Gone(LocalDate.of(2026, 11, 4), null)))
        .containsExactly(LOCAL, "No longer in the register since 04.11.2026.");
    assertThat(lines(LOCAL, new AddressFate.Gone(null, null)))
        .containsExactly(LOCAL, "No longer in the register.");
    assertThat(lines(LOCAL, null)).containsExactly(LOCAL);
  }

  @Test
  void oneThatWasMergedNamesTheOther() {
    given(addresses.find("gar:2", "en"))
        .willReturn(Optional.of(hit("Lesnaia ulitsa, 9", "Лесная улица, 9")));
    assertThat(lines(LOCAL, new AddressFate.Gone(null, "gar:2")))
        .containsExactly(LOCAL, "Merged in the register into: Lesnaia ulitsa, 9");
  }
}
