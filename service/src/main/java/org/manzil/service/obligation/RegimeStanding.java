package org.manzil.service.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.manzil.service.database.StartupRefused;
import org.springframework.stereotype.Component;

/** How the rules of this installation stand, for the operator. */
@Component
public class RegimeStanding {

  private final Regimes regimes;
  private final ConfiguredRegime configured;
  private final Clock clock;

  RegimeStanding(Regimes regimes, ConfiguredRegime configured, Clock clock) {
    this.regimes = regimes;
    this.configured = configured;
    this.clock = clock;
  }

  /** The regime's id. */
  public String regime() {
    return regimes.today().id();
  }

  /** The version that judges today. */
  public String version() {
    return regimes.today().version();
  }

  /** The version that begins next, and when. */
  public Optional<String> next() {
    LocalDate today = regimes.day(clock.instant());
    return regimes.kept().stream()
        .filter(version -> !version.hasBegun(today))
        .filter(version -> regimes.versions().find(version.version()).isPresent())
        .findFirst()
        .map(version -> version.version() + " from " + version.activeFrom());
  }

  /** What of the configured folder has no effect, and how it would get one. */
  public Optional<String> complaint() {
    try {
      return configured.complaint(regimes.kept());
    } catch (StartupRefused e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
