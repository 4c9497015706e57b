package org.manzil.service.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.Cases;
import org.manzil.service.identity.Identities;
import org.manzil.service.identity.IdentityAct;
import org.manzil.service.inquiry.InquiryRefusedException;
import org.manzil.service.inquiry.InquiryRefusedException.Reason;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.notice.OwnAct;
import org.manzil.service.resident.OpenFile;
import org.springframework.stereotype.Component;

/**
 * What was recorded since a report and can have put it right: who answers that it was corrected
 * names one of these.
 */
@Component
class Corrections {

  /** A proposal or a return leaves all as it is. */
  private static final Set<Act> DECISIONS = Set.of(Act.ACCEPTED, Act.REFUSED, Act.REVOKED);

  private static final Set<String> OF_IDENTITY = Set.of(IdentityAct.SEEN, IdentityAct.RESTATED);

  private final Notices notices;
  private final Cases cases;
  private final Identities identities;

  Corrections(Notices notices, Cases cases, Identities identities) {
    this.notices = notices;
    this.cases = cases;
    this.identities = identities;
  }

  /** The newest first. */
  List<Correction> since(Report report, OpenFile file) {
    Stream<Correction> ofNotices =
        notices.of(report.resident()).stream().flatMap(notice -> of(notice, file));
    return Stream.concat(ofNotices, ofIdentity(report, file))
        .filter(one -> one.at().isAfter(report.at()) && fits(report.what(), report.number(), one))
        .sorted(Comparator.comparing(Correction::at).reversed())
        .toList();
  }

  /**
   * Whether that can have put right what was reported: an acceptance leaves what the notice says as
   * it was.
   */
  static boolean fits(String what, String number, Correction one) {
    boolean ofIdentity = OF_IDENTITY.contains(one.kind());
    boolean ofNotice = !ofIdentity && (number.isEmpty() || number.equals(one.number()));
    boolean accepted = one.kind().equals(Act.ACCEPTED.code());
    return switch (what) {
      case "name", "birth-date", "document" -> ofIdentity;
      case "address", "date" -> ofNotice && !accepted;
      case "decision" -> ofNotice;
      default -> ofIdentity || (ofNotice && !accepted);
    };
  }

  /**
   * The one that an answer names; nothing where the answer needs none.
   *
   * @throws InquiryRefusedException if it says that something was corrected, and names nothing that
   *     was recorded since the report and can have put it right
   */
  Optional<Correction> named(ReportAnswer answer, Report report, OpenFile file) {
    if (ReportAnswer.appealed(answer.outcome())) {
      return Optional.empty();
    }
    return Optional.of(
        since(report, file).stream()
            .filter(one -> one.id().toString().equals(answer.correction()))
            .findFirst()
            .orElseThrow(() -> new InquiryRefusedException(Reason.NOT_CORRECTED)));
  }

  private Stream<Correction> of(Notice notice, OpenFile file) {
    return Stream.concat(
        notices.acts(notice, file).stream()
            .filter(act -> act.kind() == OwnAct.Kind.CORRECTION)
            .map(
                act ->
                    new Correction(
                        act.entry().id(), "notice-corrected", notice.number(), act.at())),
        cases.acts(notice, file).stream()
            .filter(act -> DECISIONS.contains(act.act()))
            .map(act -> new Correction(act.id(), act.act().code(), notice.number(), act.at())));
  }

  private Stream<Correction> ofIdentity(Report report, OpenFile file) {
    return identities.acts(report.resident(), file).stream()
        .filter(act -> OF_IDENTITY.contains(act.kind()))
        .map(act -> new Correction(act.id(), act.kind(), "", act.at()));
  }
}
