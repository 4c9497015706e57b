package org.manzil.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Assessor;
import org.manzil.rules.assessment.Difference;
import org.manzil.rules.card.CardPlan;
import org.manzil.rules.decision.Grounds;
import org.manzil.rules.facts.Contradictions;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.Event;
import org.manzil.rules.law.Information;
import org.manzil.rules.law.Law;
import org.manzil.rules.law.NoticeKind;
import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Trigger;
import org.manzil.rules.retention.RetentionPeriod;
import org.manzil.rules.revision.Revision;

/** One authority's rules of residence, read from a folder of files; immutable. */
public final class Regime {

  private final RegimeHead head;
  private final Law law;
  private final CardPlan card;
  private final Grounds grounds;
  private final List<RetentionPeriod> retention;
  private final Assessor assessor;

  Regime(
      RegimeHead head, Law law, CardPlan card, Grounds grounds, List<RetentionPeriod> retention) {
    this.head = head;
    this.law = law;
    this.card = card;
    this.grounds = grounds;
    this.retention = List.copyOf(retention);
    this.assessor = new Assessor(law.rules(), head.authority().name());
  }

  /**
   * The regime that ships with the library under this id, such as {@code demo}.
   *
   * @throws UnknownRegimeException if there is none
   */
  public static Regime bundled(String id) {
    return new RegimeReader(RegimeFolder.bundled(id)).read();
  }

  /**
   * The regime in the folder of that name where the name holds a slash, else the one that ships
   * under it.
   *
   * @throws UnknownRegimeException if none ships under it
   * @throws org.manzil.rules.yaml.InvalidRegimeException if the folder holds no regime
   */
  public static Regime named(String name) {
    return name.contains("/") ? load(Path.of(name)) : bundled(name);
  }

  /**
   * The regime in a folder.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException naming every problem by file, line and
   *     rule
   */
  public static Regime load(Path folder) {
    return new RegimeReader(RegimeFolder.at(folder)).read();
  }

  /** Its name. */
  public String id() {
    return head.id();
  }

  /** The version of its files. */
  public String version() {
    return head.version();
  }

  /** Whose rules they are. */
  public Authority authority() {
    return head.authority();
  }

  /** Language tags of its texts. */
  public List<String> languages() {
    return head.languages();
  }

  /** ISO 3166-2 parts of the country that its rules tell apart; may be empty. */
  public List<String> lands() {
    return head.lands();
  }

  /** What it makes people do. */
  public Law law() {
    return law;
  }

  /** What its cards carry. */
  public CardPlan card() {
    return card;
  }

  /** On which grounds notices are returned or refused. */
  public Grounds grounds() {
    return grounds;
  }

  /** How long records are kept; empty where the sources do not say. */
  public List<RetentionPeriod> retention() {
    return retention;
  }

  /** What people should know on that day besides their duties. */
  public List<Information> information(LocalDate on) {
    return law.information().stream().filter(one -> one.inForce().holds(on)).toList();
  }

  /**
   * The language to answer in: the wanted one if the regime's texts have it, else English or the
   * first of its own, so that no answer mixes two.
   */
  public Locale speaking(Locale wanted) {
    List<String> own = languages();
    if (own.contains(wanted.getLanguage())) {
      return wanted;
    }
    return Locale.of(own.contains("en") ? "en" : own.getFirst());
  }

  /**
   * What the person must do.
   *
   * @param facts what they told
   * @param on the day they are judged on, in the authority's zone; each event is judged by the
   *     rules in force on its own day
   * @throws org.manzil.rules.facts.RefusedFactsException if the facts contradict each other
   */
  public Assessment assess(Facts facts, LocalDate on) {
    Contradictions.refuse(facts, on, lands());
    return assessor.assess(id(), version(), facts, on);
  }

  /**
   * What would be different if other facts were told ("what if I move on the 3rd?").
   *
   * @throws org.manzil.rules.facts.RefusedFactsException if either facts contradict each other
   */
  public Difference compare(Facts facts, Facts others, LocalDate on) {
    return Difference.between(assess(facts, on), assess(others, on));
  }

  /** What another version of this regime changes in its rules, for those who must approve it. */
  public Revision revisedBy(Regime next) {
    return Revision.between(law.rules(), next.law.rules());
  }

  /**
   * The person's facts as a notice states them: the day goes where this regime's duty for such a
   * notice counts from, and other moves are left out. Where the regime tells by nationality who
   * comes without a visa, the person need not.
   */
  public Facts withNotice(Facts person, NoticeKind kind, LocalDate since) {
    boolean out = countsFrom(kind) == Event.MOVED_OUT;
    boolean knownVisaFree =
        person.visaFree() == null
            && person.nationality() != null
            && head.visaFree().contains(person.nationality());
    return person.toBuilder()
        .visaFree(knownVisaFree ? Boolean.TRUE : person.visaFree())
        .movedIn(out ? null : since)
        .movedOut(out ? since : null)
        .leavingCountry(out ? kind == NoticeKind.DEPARTURE : null)
        .build();
  }

  private Event countsFrom(NoticeKind kind) {
    for (Rule rule : law.rules()) {
      if (rule.duty().notices().contains(kind)
          && rule.trigger() instanceof Trigger.OnEvent(Event event)) {
        return event;
      }
    }
    return kind == NoticeKind.DEPARTURE ? Event.MOVED_OUT : Event.MOVED_IN;
  }
}
