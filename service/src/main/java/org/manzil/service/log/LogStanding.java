package org.manzil.service.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the log does at present, for the health endpoint and the public page. */
@Component
public class LogStanding {

  /**
   * A witness as this node knows it.
   *
   * @param fault null while it cosigns
   */
  public record Witness(String name, long cosignedSize, @Nullable String fault) {}

  private final Sequencer sequencer;
  private final WitnessPanel witnesses;
  private final SelfCheckStore selfCheck;

  LogStanding(Sequencer sequencer, WitnessPanel witnesses, SelfCheckStore selfCheck) {
    this.sequencer = sequencer;
    this.witnesses = witnesses;
    this.selfCheck = selfCheck;
  }

  /** Why the log takes no entries or publishes none; empty when it does. */
  public Optional<String> fault() {
    return sequencer.fault();
  }

  /** What the self-check found wrong: {@code entry 17: content-changed}; empty if all is right. */
  public List<String> findings() {
    return selfCheck.findings();
  }

  /** When the self-check last came round; null before the first time. */
  public @Nullable Instant checked() {
    return selfCheck.roundEnded();
  }

  /** The configured witnesses. */
  public List<Witness> witnesses() {
    return witnesses.standings();
  }
}
