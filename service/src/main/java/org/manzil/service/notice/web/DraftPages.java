package org.manzil.service.notice.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Draft;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingBlocks;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeState;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning a notice, going on with it, giving it up. */
@Controller
class DraftPages {

  private static final String START = "redirect:/notices/new";

  /**
   * A question in the list of all of them.
   *
   * @param wrong whether something was typed that cannot be filed
   */
  record Task(String code, String question, boolean answered, boolean wrong) {}

  private final BegunNotices begunNotices;
  private final Drafts drafts;
  private final Notices notices;
  private final AnswerProblems problems;
  private final FilingBlocks blocks;
  private final FileGate gate;

  DraftPages(
      BegunNotices begunNotices,
      Drafts drafts,
      Notices notices,
      AnswerProblems problems,
      FilingBlocks blocks,
      FileGate gate) {
    this.begunNotices = begunNotices;
    this.drafts = drafts;
    this.notices = notices;
    this.problems = problems;
    this.blocks = blocks;
    this.gate = gate;
  }

  @GetMapping("/notices/new")
  String start(
      Declaring declaring, @RequestParam(required = false) @Nullable String mend, Model model) {
    if (declaring.isFromPaper() && blocks.since(declaring.id()).isPresent()) {
      // Before the registrar has typed it all, not after.
      return "notice/blocked";
    }
    FilingForm form = new FilingForm();
    BindingResult errors = AnswerProblems.none(form);
    if (mend != null) {
      errors.rejectValue("kind", "notice.error.kind.missing");
    }
    List<Draft> begun = drafts.open(declaring, gate.own(declaring.id()));
    model.addAttribute("filing", form);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filing", errors);
    model.addAttribute("kinds", Filing.KINDS);
    model.addAttribute("begun", begun);
    model.addAttribute("full", begun.size() >= Drafts.MOST);
    // Made here, so that two presses of the button begin one notice.
    model.addAttribute("draft", UUID.randomUUID());
    return "notice/start";
  }

  @PostMapping("/notices/new")
  String begin(
      Declaring declaring,
      @RequestParam(defaultValue = "") String draft,
      @RequestParam(defaultValue = "") String kind) {
    Optional<UUID> id = BegunNotices.id(draft);
    if (id.isEmpty() || !Filing.KINDS.contains(kind)) {
      return START + "?mend";
    }
    Begun begun = Begun.empty();
    begun.form().setKind(kind);
    begun.done().add(Step.KIND);
    Begun known = begunNotices.afterLastDwelling(declaring, begun);
    return begunNotices.begin(declaring, id.get(), known)
        ? START + "/" + id.get() + "/since"
        : START;
  }

  /** All questions with what is answered; where somebody goes on who comes back. */
  @GetMapping("/notices/new/{draft}")
  String tasks(Declaring declaring, @PathVariable String draft, Model model) {
    BegunNotices.Opened opened = begunNotices.open(declaring, draft);
    Begun begun = opened.begun();
    Person person = gate.own(declaring.id()).person();
    Set<Step> open = problems.open(begun, person);
    List<Task> tasks =
        begun.steps().stream().map(step -> task(begun, step, !open.contains(step))).toList();
    model.addAttribute("tasks", tasks);
    model.addAttribute("answered", tasks.stream().filter(Task::answered).count());
    model.addAttribute("ready", open.isEmpty());
    model.addAttribute("noticeKind", begun.form().getKind());
    model.addAttribute("corrects", begun.corrects());
    model.addAttribute("next", next(begun, open));
    model.addAttribute(
        "keptUntil", opened.draft().changedAt().plus(Duration.ofDays(Drafts.KEPT_DAYS)));
    model.addAttribute("path", StepModel.path(opened.draft()));
    return "notice/tasks";
  }

  private static String next(Begun begun, Set<Step> open) {
    return begun.steps().stream()
        .filter(open::contains)
        .findFirst()
        .map(Step::code)
        .orElse("check");
  }

  private static Task task(Begun begun, Step step, boolean answered) {
    boolean wrong = !answered && begun.changed().containsKey(step);
    return new Task(step.code(), StepModel.question(begun, step), answered, wrong);
  }

  @PostMapping("/notices/new/{draft}/deletion")
  String delete(Declaring declaring, @PathVariable String draft, RedirectAttributes flash) {
    BegunNotices.id(draft).ifPresent(id -> drafts.delete(declaring, id));
    flash.addFlashAttribute("draftDeleted", true);
    return "redirect:" + declaring.start();
  }

  /** A refused or withdrawn notice's answers, to be filed as a new notice. */
  @PostMapping("/notices/{number}/again")
  String again(Declaring declaring, @PathVariable String number) {
    return beginFrom(declaring, own(declaring, number), "");
  }

  /** An undecided notice's answers, to be corrected under the same number. */
  @PostMapping("/notices/{number}/correction")
  String correction(Declaring declaring, @PathVariable String number, RedirectAttributes flash) {
    Notice notice = own(declaring, number);
    if (notice.state().after(NoticeState.Step.CORRECT).isEmpty()) {
      flash.addFlashAttribute("tooLate", true);
      return "redirect:/notices/" + notice.number();
    }
    return begunNotices.all(declaring).stream()
        .filter(one -> one.begun().corrects().equals(notice.number()))
        .findFirst()
        .map(one -> "redirect:" + StepModel.path(one.draft()) + "/check")
        .orElseGet(() -> beginFrom(declaring, notice, notice.number()));
  }

  private String beginFrom(Declaring declaring, Notice notice, String corrects) {
    Map<?, ?> answers = notices.answers(notice, gate.own(declaring.id()));
    Begun begun = Begun.again(FilingForm.of(answers), corrects);
    if (notice.kind().equals("change") && declaring.seesAll()) {
      begun =
          notices
              .lastDwelling(declaring.id(), notice.filedAt())
              .map(begun::following)
              .orElse(begun);
    }
    UUID id = UUID.randomUUID();
    return begunNotices.begin(declaring, id, begun) ? START + "/" + id + "/check" : START;
  }

  /** Somebody else's notice is as absent as one that never was. */
  private Notice own(Declaring declaring, String number) {
    return notices.own(declaring, number).orElseThrow(BegunNotices::absent);
  }

  /** Reloads, and links that switch the language, of pages that answer a sent form. */
  @GetMapping({"/notices/{number}/again", "/notices/{number}/correction"})
  String back(@PathVariable String number) {
    return "redirect:/notices/" + number;
  }

  @GetMapping("/notices")
  String list() {
    return "redirect:/my";
  }
}
