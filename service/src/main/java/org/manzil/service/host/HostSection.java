package org.manzil.service.host;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.ShownEntry;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;

/** What a notice's own page says of its host. */
@Component
public class HostSection {

  /**
   * The section.
   *
   * @param offered whether the host can be asked
   * @param link the one that works now, if any
   */
  public record View(boolean offered, @Nullable HostLink link, List<Line> answers) {

    public boolean empty() {
      return !offered && answers.isEmpty();
    }
  }

  /** An answer with what it takes to check each entry. */
  public record Line(
      HostAnswer answer,
      ShownEntry entry,
      @Nullable ShownEntry reply,
      @Nullable ShownEntry closing) {}

  private final HostLinks links;
  private final HostAnswersKept answers;
  private final Notices notices;
  private final TransparencyLog log;

  HostSection(HostLinks links, HostAnswersKept answers, Notices notices, TransparencyLog log) {
    this.links = links;
    this.answers = answers;
    this.notices = notices;
    this.log = log;
  }

  /** The section of the person's own notice. */
  public View of(Notice notice, OpenFile file) {
    Map<String, ? extends @Nullable Object> content = notices.content(notice, file);
    return new View(
        Askable.offered(notice, content),
        links.open(notice).filter(link -> Askable.alive(notice)).orElse(null),
        answers.of(notice, file).stream().map(this::line).toList());
  }

  private Line line(HostAnswer answer) {
    HostAnswer.Hearing hearing = answer.hearing();
    HostAnswer.Reply reply = hearing == null ? null : hearing.reply();
    HostAnswer.Closing closing = hearing == null ? null : hearing.closing();
    return new Line(
        answer,
        shown(answer.entry()),
        reply == null ? null : shown(reply.entry()),
        closing == null ? null : shown(closing.entry()));
  }

  private ShownEntry shown(SaltedEntry entry) {
    return ShownEntry.of(entry, log);
  }
}
