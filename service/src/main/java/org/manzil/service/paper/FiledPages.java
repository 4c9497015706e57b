package org.manzil.service.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.identity.Visits;
import org.manzil.service.myfile.FirstReceipts;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A notice that was filed from paper in this session: its number, and its receipt to print. */
@Controller
@RequestMapping("/desk/paper/notices/{number}")
class FiledPages {

  private final FiledPapers filed;
  private final Visits visits;
  private final Notices notices;
  private final FirstReceipts receipts;

  FiledPages(FiledPapers filed, Visits visits, Notices notices, FirstReceipts receipts) {
    this.filed = filed;
    this.visits = visits;
    this.notices = notices;
    this.receipts = receipts;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Model model) {
    FiledPaper paper = filed.find(request, number).orElseThrow(FiledPages::absent);
    if (!own(officer.registrar(), paper)) {
      return "paper/already";
    }
    model.addAttribute("number", paper.number());
    model.addAttribute("printable", visits.file(officer.registrar(), paper.visit()).isPresent());
    return "paper/filed";
  }

  /** Only while the look stands: a receipt says who the person is. */
  @GetMapping("/receipt.pdf")
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      HttpServletRequest request,
      Locale locale) {
    Registrar registrar = officer.registrar();
    FiledPaper paper =
        filed
            .find(request, number)
            .filter(one -> own(registrar, one))
            .orElseThrow(FiledPages::absent);
    OpenFile file = visits.file(registrar, paper.visit()).orElseThrow(FiledPages::absent);
    Notice notice = notice(paper);
    byte[] pdf =
        receipts
            .pdf(notice, file, locale)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(FirstReceipts.name(notice)).build().toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(pdf);
  }

  /** The same notice may have been there, filed by the person. */
  private boolean own(Registrar registrar, FiledPaper paper) {
    return notices.fromPaperBy(notice(paper)).filter(registrar.id()::equals).isPresent();
  }

  private Notice notice(FiledPaper paper) {
    Optional<Notice> notice = NoticeNumber.parse(paper.number()).flatMap(notices::find);
    return notice.orElseThrow(FiledPages::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
