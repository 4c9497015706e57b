package org.manzil.service.obligation;

import java.util.List;
import java.util.Optional;
import org.manzil.rules.Regime;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.UnknownRegimeException;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.service.database.StartupRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What {@code MANZIL_REGIME} names. It is taken in once; later it is only compared with what is
 * kept, so that an edited folder never takes effect by a restart and a broken one stops nobody.
 */
@Component
class ConfiguredRegime {

  private final String name;

  ConfiguredRegime(@Value("${manzil.regime}") String name) {
    this.name = name;
  }

  /**
   * Its files.
   *
   * @throws UnknownRegimeException if no regime ships under the name
   * @throws InvalidRegimeException if the folder cannot be used
   */
  RegimeFiles files() {
    return RegimeFiles.named(name);
  }

  /**
   * What the operator should know of it; empty if it is one of the versions that are kept.
   *
   * @throws StartupRefused if it is another regime than the one that is kept
   */
  Optional<String> complaint(List<RegimeVersion> kept) {
    String regime = kept.getFirst().regime();
    try {
      RegimeFiles files = files();
      Regime read = files.read();
      if (!read.id().equals(regime)) {
        throw another(read.id(), regime);
      }
      return isKept(files, kept) ? Optional.empty() : Optional.of(differs(kept));
    } catch (UnknownRegimeException e) {
      if (!name.equals(regime)) {
        throw another(name, regime);
      }
      return Optional.of("Regime " + name + " does not ship any more; the kept versions go on.");
    } catch (InvalidRegimeException e) {
      return Optional.of(
          "The rules in "
              + name
              + " cannot be used ("
              + e.problems().getFirst()
              + "); the kept versions go on. See them all with: manzil regimes lint "
              + name);
    }
  }

  private static boolean isKept(RegimeFiles files, List<RegimeVersion> kept) {
    return kept.stream().anyMatch(version -> version.sha256().equals(files.sha256()));
  }

  private String differs(List<RegimeVersion> kept) {
    return "The rules in "
        + name
        + " are none of the kept versions and have no effect; the newest kept is "
        + kept.getLast().version()
        + ". To take them in: manzil operate regime put "
        + name
        + " --from DATE";
  }

  private static StartupRefused another(String configured, String regime) {
    return new StartupRefused(
        "MANZIL_REGIME names '"
            + configured
            + "', but the notices in this database are judged by '"
            + regime
            + "'");
  }
}
