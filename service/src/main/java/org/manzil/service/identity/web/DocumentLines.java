package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.manzil.service.site.ScriptTexts;
import org.manzil.traveldocument.Mrz;
import org.manzil.traveldocument.MrzReading;
import org.manzil.traveldocument.TravelDocument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Takes the lines at the foot of a document into the fields. */
@Component
class DocumentLines {

  private final IdentityWords words;
  private final ScriptTexts texts;
  private final Clock clock;
  private final ZoneId zone;

  DocumentLines(IdentityWords words, ScriptTexts texts, Clock clock, ZoneId zone) {
    this.words = words;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  /** What the page that asks for the lines needs, so that it can say at once what is mistyped. */
  void offer(Locale language, Model model) {
    model.addAttribute("texts", texts.json(language, Map.of(), "identity.script."));
    model.addAttribute("today", today());
  }

  /**
   * Fills the form with what the lines say; a finding stands at the field it is about.
   *
   * @return the document, or nothing where these are no lines of one, which the lines' errors tell
   */
  Optional<TravelDocument> fill(
      LinesForm lines,
      Errors lineErrors,
      IdentityForm form,
      Errors errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    if (Mrz.read(lines.typed(), today()) instanceof MrzReading.Zone read) {
      form.fill(read, field -> words.label(field, language), errors);
      model.addAttribute("read", true);
      model.addAttribute("cutShort", read.document().cutShort());
      return Optional.of(read.document());
    }
    lineErrors.rejectValue("mrz", "identity.mrz.length");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return Optional.empty();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
