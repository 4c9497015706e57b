package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.audit.AuditResult.Clean;
import org.manzil.transparencylog.audit.AuditResult.Rewritten;
import org.manzil.transparencylog.audit.AuditResult.Undecided;
import org.manzil.transparencylog.audit.AuditResult.WrongCheckpoint;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Reason;
import org.manzil.transparencylog.note.CheckpointVerdict.Refused;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.GrowingTree;

/**
 * Reads a log once, from its first entry, or from the last that it saw before, to its root, and
 * says whether it adds up.
 */
public final class LogAuditor {

  private final LogSource source;
  private final CheckpointPolicy policy;
  private final List<CheckpointPolicy> former;
  private final AuditProgress progress;

  /** Audits what {@code source} serves, against the keys of {@code policy}. */
  public LogAuditor(LogSource source, CheckpointPolicy policy, AuditProgress progress) {
    this(source, policy, List.of(), progress);
  }

  /** The same for a log that had other keys or witnesses before, which may have been seen then. */
  public LogAuditor(
      LogSource source,
      CheckpointPolicy policy,
      List<CheckpointPolicy> former,
      AuditProgress progress) {
    this.source = source;
    this.policy = policy;
    this.former = List.copyOf(former);
    this.progress = progress;
  }

  /** A first audit, without memory of an earlier one. */
  public AuditResult audit() {
    return auditAll(Optional.empty());
  }

  /**
   * Reads what is new since {@code before}, and checks that the log still begins with all that was
   * seen then. If its tiles do not say so, all is read again, to name what is wrong.
   */
  public AuditResult audit(Optional<AuditState> before) {
    return audit(before, false);
  }

  /** As {@link #audit(Optional)}, but reads every entry, also those that were found good before. */
  public AuditResult auditAll(Optional<AuditState> before) {
    return audit(before, true);
  }

  private AuditResult audit(Optional<AuditState> before, boolean all) {
    try {
      Optional<byte[]> bytes = source.read("checkpoint");
      return bytes.isEmpty()
          ? new Undecided("there is no checkpoint")
          : audit(SignedNote.parse(bytes.get()), before, all);
    } catch (MalformedException _) {
      return new WrongCheckpoint(Reason.MALFORMED);
    } catch (IOException e) {
      return new Undecided("the log cannot be read: " + e.getMessage());
    }
  }

  private AuditResult audit(SignedNote note, Optional<AuditState> before, boolean all)
      throws IOException {
    return switch (policy.open(note)) {
      case Refused refused -> refused(note, refused);
      case Trusted trusted -> audit(note, trusted, before, all);
    };
  }

  private AuditResult audit(
      SignedNote note, Trusted trusted, Optional<AuditState> before, boolean all)
      throws IOException {
    TreeHead now = trusted.checkpoint().head();
    TreeHead seen = TreeHead.EMPTY;
    if (before.isPresent()) {
      Optional<TreeHead> kept = kept(before.get().checkpoint());
      if (kept.isEmpty()) {
        return new Undecided("the kept state is not a checkpoint of this log");
      }
      seen = kept.get();
    }
    if (seen.size() > now.size() || seen.size() == now.size() && !seen.equals(now)) {
      return rewritten(before, note);
    }
    AuditedFiles files = new AuditedFiles(source, now.size());
    GrowingTree start = all ? new GrowingTree() : files.treeBefore(seen);
    long firstRead = start.size();
    LogWalk walk = new LogWalk(files, trusted.checkpoint(), seen, start);
    return switch (walk.run(progress)) {
      case LogWalk.AllFits _ ->
          new Clean(trusted.checkpoint(), trusted.cosignatures(), new AuditState(note), firstRead);
      case LogWalk.OtherPast _ -> rewritten(before, note);
      case LogWalk.Found found -> found.wrong();
    };
  }

  /** Only a checkpoint the log itself signed can convict it, with its key of then or now. */
  private Optional<TreeHead> kept(SignedNote checkpoint) {
    return Stream.concat(Stream.of(policy), former.stream())
        .filter(one -> one.origin().equals(policy.origin()))
        .map(one -> one.withoutWitnesses().open(checkpoint))
        .filter(Trusted.class::isInstance)
        .map(trusted -> ((Trusted) trusted).checkpoint().head())
        .findFirst();
  }

  /**
   * While the first checkpoint with a new key is on its way, the last one with the old is shown.
   */
  private AuditResult refused(SignedNote note, Refused refused) {
    boolean earlier = former.stream().anyMatch(one -> one.open(note) instanceof Trusted);
    return earlier
        ? new Undecided("the log still shows a checkpoint of an earlier key or set of witnesses")
        : new WrongCheckpoint(refused.reason());
  }

  private static AuditResult rewritten(Optional<AuditState> before, SignedNote now) {
    return new Rewritten(before.map(state -> state.checkpoint().encode()).orElse(""), now.encode());
  }
}
