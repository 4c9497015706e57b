package org.manzil.service.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class LookReasonsTest {

  private final StaticMessageSource words = new StaticMessageSource();
  private final LookReasons reasons = new LookReasons(words);

  @BeforeEach
  void german() {
    words.addMessage("accesslog.script.reason.document-shown", Locale.GERMAN, "Vorgezeigt");
    LocaleContextHolder.setLocale(Locale.GERMAN);
  }

  @AfterEach
  void reset() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void aCodeIsReadInTheReadersLanguage() {
    assertThat(reasons.inWords(LookReasons.DOCUMENT_SHOWN)).isEqualTo("Vorgezeigt");
  }

  @Test
  void whatAnOfficerWroteStaysAsItIs() {
    assertThat(reasons.inWords("document shown twice")).isEqualTo("document shown twice");
    assertThat(reasons.inWords("")).isEmpty();
  }
}
