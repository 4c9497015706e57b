package org.manzil.service.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.ShownEntry;
import org.manzil.service.account.Actor;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.report.Report;
import org.manzil.service.report.Reports;
import org.manzil.service.report.SaidReport;
import org.manzil.service.resident.FileGate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "This is wrong": the form, and the person's reports with their answers. */
@Controller
class ReportPages {

  private static final String LIST = "/my/reports";
  private static final String ANY = LIST + "/new";
  private static final String OF_NOTICE = "/notices/{number}/report";

  private final Reports reports;
  private final Notices notices;
  private final FileGate gate;
  private final TransparencyLog log;

  ReportPages(Reports reports, Notices notices, FileGate gate, TransparencyLog log) {
    this.reports = reports;
    this.notices = notices;
    this.gate = gate;
    this.log = log;
  }

  /**
   * A report with what it takes to check it.
   *
   * @param answer null while it waits
   */
  record Line(SaidReport said, ShownEntry entry, @Nullable ShownEntry answer) {}

  @GetMapping(LIST)
  String list(@AuthenticationPrincipal Actor.Resident resident, Model model) {
    List<Line> lines =
        reports.of(resident.id(), gate.own(resident.id())).stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    return "report/list";
  }

  private Line line(SaidReport said) {
    SaidReport.Answer answer = said.answer();
    return new Line(
        said,
        ShownEntry.of(said.entry(), log),
        answer == null ? null : ShownEntry.of(answer.entry(), log));
  }

  @GetMapping({ANY, OF_NOTICE})
  String form(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable(required = false) @Nullable String number,
      Model model) {
    // Never from the address: a link could put words into the person's mouth.
    model.addAttribute("form", new ReportForm(null, null));
    return show(own(resident, number), UUID.randomUUID().toString(), model);
  }

  @PostMapping({ANY, OF_NOTICE})
  String report(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable(required = false) @Nullable String number,
      @ModelAttribute("form") ReportForm form,
      BindingResult errors,
      @RequestParam String idempotencyKey,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String own = own(resident, number);
    String key = usable(idempotencyKey);
    form.check(errors);
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(own, key, model);
    }
    try {
      Reports.Raised raised = reports.raise(resident.id(), form.part(), own, form.tidied(), key);
      flash.addFlashAttribute("reported", raised.proven() ? "done" : "follows");
    } catch (InquiryRefusedException refused) {
      flash.addFlashAttribute(
          "reported", refused.reason() == Reason.ALREADY_OPEN ? "already" : "sent");
    }
    return "redirect:" + LIST;
  }

  private static String show(String number, String key, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("parts", Report.PARTS);
    model.addAttribute("action", number.isEmpty() ? ANY : "/notices/" + number + "/report");
    model.addAttribute("idempotencyKey", key);
    return "report/new";
  }

  /** Somebody else's notice is as absent as one that never was; empty where none is named. */
  private String own(Actor.Resident resident, @Nullable String number) {
    if (number == null) {
      return "";
    }
    return notices
        .own(resident.id(), number)
        .map(Notice::number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String usable(String key) {
    if (!key.matches("[0-9A-Za-z-]{8,64}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return key;
  }
}
