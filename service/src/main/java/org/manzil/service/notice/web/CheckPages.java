package org.manzil.service.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingForOthers;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.IllegalStepException;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The check of the answers, and the filing itself. */
@Controller
class CheckPages {

  private static final String DRAFT = "/notices/new/{draft}";

  private final BegunNotices begunNotices;
  private final Drafts drafts;
  private final Notices notices;
  private final AnswerProblems problems;
  private final CheckedAnswers checked;
  private final FileGate gate;
  private final List<FilingForOthers> others;

  CheckPages(
      BegunNotices begunNotices,
      Drafts drafts,
      Notices notices,
      AnswerProblems problems,
      CheckedAnswers checked,
      FileGate gate,
      List<FilingForOthers> others) {
    this.begunNotices = begunNotices;
    this.drafts = drafts;
    this.notices = notices;
    this.problems = problems;
    this.checked = checked;
    this.gate = gate;
    this.others = List.copyOf(others);
  }

  @GetMapping(DRAFT + "/check")
  String check(Declaring declaring, @PathVariable String draft, Locale locale, Model model) {
    BegunNotices.Opened opened = begunNotices.open(declaring, draft);
    OpenFile file = gate.own(declaring.id());
    if (!problems.open(opened.begun(), file.person()).isEmpty()) {
      return "redirect:" + StepModel.path(opened.draft());
    }
    model.addAttribute("checked", checked.of(opened.begun(), declaring, file, locale));
    StepModel.flatTaken(model, opened.begun());
    model.addAttribute("corrects", opened.begun().corrects());
    model.addAttribute("path", StepModel.path(opened.draft()));
    model.addAttribute("version", opened.draft().version());
    return "notice/check";
  }

  @PostMapping(DRAFT + "/filing")
  String file(
      Declaring declaring,
      @PathVariable String draft,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      RedirectAttributes flash) {
    BegunNotices.Opened opened = begunNotices.open(declaring, draft);
    String path = "redirect:" + StepModel.path(opened.draft());
    if (opened.draft().version() != version) {
      // What is filed is what was read, not what another page has made of it since.
      flash.addFlashAttribute("changedMeanwhile", true);
      return path + "/check";
    }
    try {
      FiledNotice filed = file(declaring, opened.begun());
      drafts.filed(opened.draft(), filed.notice().number());
      others.forEach(one -> one.filed(declaring, filed.notice()));
      flash.addFlashAttribute(
          opened.begun().corrects().isEmpty() ? "justFiled" : "justCorrected", true);
      flash.addFlashAttribute("receiptFollows", filed.receipt().isEmpty());
      return "redirect:" + declaring.page(filed.notice().number());
    } catch (FilingRefusedException.Invalid e) {
      return path;
    } catch (FilingRefusedException.KeyReused e) {
      // It was filed, and the draft was changed before that was noted.
      boolean unused =
          begunNotices.save(opened, opened.begun().withKey(UUID.randomUUID().toString()));
      return path + "/check";
    } catch (FilingRefusedException.AlreadyFiled e) {
      model.addAttribute(
          "number", notices.own(declaring, e.number()).map(Notice::number).orElse(null));
      model.addAttribute("path", StepModel.path(opened.draft()));
      return "notice/already";
    } catch (FilingRefusedException.Blocked e) {
      model.addAttribute("path", StepModel.path(opened.draft()));
      return "notice/blocked";
    } catch (IllegalStepException e) {
      flash.addFlashAttribute("tooLate", true);
      return "redirect:/notices/" + opened.begun().corrects();
    }
  }

  private FiledNotice file(Declaring declaring, Begun begun) {
    Filing filing = begun.form().filing();
    if (begun.corrects().isEmpty()) {
      return notices.file(declaring.id(), declaring.filer(), filing, begun.key());
    }
    Notice notice = notices.own(declaring, begun.corrects()).orElseThrow(BegunNotices::absent);
    return notices.correct(notice, declaring.filer(), filing, begun.key());
  }

  /** Reloads of a page that answers a sent form. */
  @GetMapping({DRAFT + "/filing", DRAFT + "/removal", DRAFT + "/deletion"})
  String back(@PathVariable String draft) {
    return BegunNotices.id(draft).map(id -> "redirect:/notices/new/" + id).orElse("redirect:/my");
  }
}
