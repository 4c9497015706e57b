package org.manzil.service.accesslog;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.site.ScriptTexts;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at the person's file, on a page. */
@Controller
class AccessPage {

  /**
   * A look in words, with what it takes to check its entry.
   *
   * @param index null while the log does not answer
   * @param content the entry's content in its canonical form
   */
  record Line(
      Access access,
      List<String> fields,
      @Nullable Long index,
      String content,
      String salt,
      @Nullable String proof) {}

  private final AccessLog accesses;
  private final FileGate gate;
  private final TransparencyLog log;
  private final MessageSource messages;
  private final ScriptTexts texts;

  AccessPage(
      AccessLog accesses,
      FileGate gate,
      TransparencyLog log,
      MessageSource messages,
      ScriptTexts texts) {
    this.accesses = accesses;
    this.gate = gate;
    this.log = log;
    this.messages = messages;
    this.texts = texts;
  }

  @GetMapping("/my/accesses")
  String page(@AuthenticationPrincipal Actor.Resident resident, Locale locale, Model model) {
    List<Access> all = accesses.accesses(resident.id(), gate.own(resident.id()));
    model.addAttribute("accesses", all.stream().map(access -> line(access, locale)).toList());
    model.addAttribute("texts", texts.json(locale, Map.of(), "accesslog.script."));
    return "accesslog/accesses";
  }

  private Line line(Access access, Locale locale) {
    // A look is shown even while the log cannot prove it.
    Optional<TlogProof> proof = log.proof(access.entry().id());
    return new Line(
        access,
        access.fields().stream().map(field -> label(field, locale)).toList(),
        proof.map(TlogProof::index).orElse(null),
        CanonicalJson.text(access.entry().content()),
        Base64.getUrlEncoder().withoutPadding().encodeToString(access.entry().salt()),
        proof.map(TlogProof::encode).orElse(null));
  }

  private String label(String field, Locale locale) {
    String known = messages.getMessage("notice.field." + field, null, field, locale);
    return known == null ? field : known;
  }
}
