package org.manzil.service.myfile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.manzil.receipt.ReceiptWriter;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.host.HostSection;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.IllegalStepException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A notice of the person's own: what was filed, where it stands, its receipt. */
@Controller
class NoticePages {

  private final Notices notices;
  private final FileGate gate;
  private final NoticeViews views;
  private final NoticeReceipts receipts;
  private final ReceiptSheets sheets;
  private final HostSection hosts;

  NoticePages(
      Notices notices,
      FileGate gate,
      NoticeViews views,
      NoticeReceipts receipts,
      ReceiptSheets sheets,
      HostSection hosts) {
    this.notices = notices;
    this.gate = gate;
    this.views = views;
    this.receipts = receipts;
    this.sheets = sheets;
    this.hosts = hosts;
  }

  @GetMapping("/notices/{number}")
  String notice(
      Declaring declaring,
      ActorAuthentication who,
      @PathVariable String number,
      Locale locale,
      Model model) {
    Notice notice = own(declaring, number);
    OpenFile file = gate.own(declaring.id());
    Optional<byte[]> receipt =
        // Whoever has just waited for the log in vain is not kept waiting a second time.
        Boolean.TRUE.equals(model.getAttribute("receiptFollows"))
            ? Optional.empty()
            : notices.receipt(notice, file);
    model.addAttribute("self", declaring.isSelf());
    model.addAttribute("mayFile", who.mayAct("ACT_FILE"));
    model.addAttribute("mayCorrect", who.mayAct("ACT_CORRECT"));
    model.addAttribute("mayWithdraw", who.mayAct("ACT_WITHDRAW"));
    model.addAttribute("notice", views.of(declaring, notice, file, receipt, locale));
    model.addAttribute("receipts", receipts.of(notice, file));
    model.addAttribute("host", hosts.of(notice, file));
    model.addAttribute("withdrawalKey", UUID.randomUUID().toString());
    model.addAttribute("next", Drafts.nextIds());
    return "myfile/notice";
  }

  @GetMapping("/notices/{number}/receipt")
  ResponseEntity<byte[]> receipt(Declaring declaring, @PathVariable String number) {
    return receipt(declaring, number, 1);
  }

  /** A later receipt of the same notice: of a correction, a decision, a withdrawal. */
  @GetMapping("/notices/{number}/receipts/{ordinal:[1-9]\\d{0,4}}")
  ResponseEntity<byte[]> receipt(
      Declaring declaring, @PathVariable String number, @PathVariable int ordinal) {
    Notice notice = own(declaring, number);
    byte[] receipt = receipt(paper(notice, gate.own(declaring.id()), ordinal));
    return attachment(
        ReceiptSheets.name(notice, ordinal) + ".json", ReceiptWriter.MEDIA_TYPE, receipt);
  }

  /** The first receipt for paper, with the file inside. */
  @GetMapping("/notices/{number}/receipt.pdf")
  ResponseEntity<byte[]> pdf(Declaring declaring, @PathVariable String number, Locale locale) {
    return pdf(declaring, number, 1, locale);
  }

  @GetMapping("/notices/{number}/receipts/{ordinal:[1-9]\\d{0,4}}.pdf")
  ResponseEntity<byte[]> pdf(
      Declaring declaring, @PathVariable String number, @PathVariable int ordinal, Locale locale) {
    Notice notice = own(declaring, number);
    OpenFile file = gate.own(declaring.id());
    NoticeReceipt paper = paper(notice, file, ordinal);
    return attachment(
        ReceiptSheets.name(notice, ordinal) + ".pdf",
        MediaType.APPLICATION_PDF_VALUE,
        sheets.pdf(notice, file, paper, receipt(paper), locale));
  }

  private NoticeReceipt paper(Notice notice, OpenFile file, int ordinal) {
    return receipts.of(notice, file).stream()
        .filter(paper -> paper.ordinal() == ordinal)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static byte[] receipt(NoticeReceipt paper) {
    return paper
        .file()
        .get()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
  }

  private static ResponseEntity<byte[]> attachment(String name, String type, byte[] body) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType(type))
        .body(body);
  }

  /** Takes the notice back; the key on the page makes a second press of the button harmless. */
  @PostMapping("/notices/{number}/withdrawal")
  String withdraw(
      Declaring declaring,
      @PathVariable String number,
      @RequestParam String idempotencyKey,
      RedirectAttributes flash) {
    Notice notice = own(declaring, number);
    if (!idempotencyKey.matches("[0-9A-Za-z-]{8,64}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    try {
      var unused = notices.withdraw(notice, declaring.filer(), idempotencyKey);
    } catch (IllegalStepException | FilingRefusedException.KeyReused e) {
      flash.addFlashAttribute("tooLate", true);
    } catch (FilingRefusedException.Blocked e) {
      return "redirect:/my/filing-block";
    }
    return "redirect:/notices/" + notice.number();
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Declaring declaring, String number) {
    return notices
        .own(declaring, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
