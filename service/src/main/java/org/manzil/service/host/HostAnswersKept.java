package org.manzil.service.host;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.desk.HostAnswer;
import org.manzil.service.desk.HostAnswers;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.SeenByHost;
import org.springframework.stereotype.Component;

/** What hosts answered, as the person and the registrar of the case read it. */
@Component
class HostAnswersKept implements HostAnswers {

  private final HostAnswerStore store;
  private final HostLinkStore links;
  private final NamedHosts hosts;
  private final Notices notices;
  private final ZoneId zone;
  private final Clock clock;

  HostAnswersKept(
      HostAnswerStore store,
      HostLinkStore links,
      NamedHosts hosts,
      Notices notices,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.links = links;
    this.hosts = hosts;
    this.notices = notices;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public List<HostAnswer> of(Notice notice, OpenFile file) {
    List<HostAnswerStore.Read> all = store.of(notice, file);
    if (all.isEmpty()) {
      return List.of();
    }
    SeenByHost now = notices.seenByHost(notice);
    return all.stream().map(read -> answer(read, now)).toList();
  }

  @Override
  public Set<UUID> entries(Notice notice) {
    return store.entries(notice);
  }

  @Override
  public boolean objected(Notice notice) {
    return store.about(notice).stream().anyMatch(answer -> answer.hearUntil() != null);
  }

  @Override
  public boolean hears(Notice notice, Instant by) {
    return store.about(notice).stream()
        .anyMatch(answer -> !answer.at().isAfter(by) && answer.hears(today()));
  }

  /** One of them, with what the notice says now. */
  HostAnswer of(StoredAnswer answer, Notice notice, OpenFile file) {
    return answer(store.read(answer, file), notices.seenByHost(notice));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private HostAnswer answer(HostAnswerStore.Read read, SeenByHost now) {
    return new HostAnswer(
        read.answer().at(),
        HostContent.reason(read.entry()),
        HostContent.text(read.entry(), "words"),
        HostContent.outdated(read.entry(), now) || !hosts.same(links.of(read.answer()), now),
        HostContent.mailed(read.entry()),
        read.entry(),
        hearing(read));
  }

  private HostAnswer.@Nullable Hearing hearing(HostAnswerStore.Read read) {
    StoredAnswer answer = read.answer();
    if (answer.hearUntil() == null) {
      return null;
    }
    return new HostAnswer.Hearing(
        Objects.requireNonNull(answer.hearUntil()),
        answer.hears(today()),
        answer.byItself(),
        read.reply() == null ? null : HostContent.reply(read.reply()),
        read.closing() == null ? null : HostContent.closing(read.closing()));
  }
}
