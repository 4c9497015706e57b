package org.manzil.service.log;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.manzil.service.database.StartupRefused;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The witnesses an operator has chosen ({@code MANZIL_WITNESSES}: vkey and address, comma, vkey and
 * address …) and how many of them must cosign ({@code MANZIL_WITNESSES_REQUIRED}; one if there are
 * any).
 */
@Component
class WitnessSettings {

  /** A witness and where it listens. */
  record Configured(VerifierKey key, URI address) {}

  private final List<Configured> witnesses;
  private final int required;

  WitnessSettings(
      @Value("${manzil.witnesses:}") String witnesses,
      @Value("${manzil.witnesses-required:}") String required) {
    this.witnesses = parse(witnesses);
    this.required = required(required, this.witnesses.size());
  }

  List<Configured> witnesses() {
    return witnesses;
  }

  List<VerifierKey> keys() {
    return witnesses.stream().map(Configured::key).toList();
  }

  int required() {
    return required;
  }

  private static List<Configured> parse(String text) {
    List<Configured> witnesses = new ArrayList<>();
    for (String pair : text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*", -1)) {
      String[] parts = pair.split("\\s+", -1);
      try {
        if (parts.length == 2) {
          witnesses.add(new Configured(VerifierKey.parse(parts[0]), new URI(parts[1])));
          continue;
        }
      } catch (MalformedException | URISyntaxException e) {
        // Falls through to the one clear line below.
      }
      throw new StartupRefused(
          "MANZIL_WITNESSES must be a vkey and an address for each witness, not '" + pair + "'");
    }
    return List.copyOf(witnesses);
  }

  private static int required(String text, int witnesses) {
    if (text.isBlank()) {
      return Math.min(1, witnesses);
    }
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= witnesses) {
      return Integer.parseInt(text);
    }
    throw new StartupRefused(
        "MANZIL_WITNESSES_REQUIRED must be at most the number of witnesses, not '" + text + "'");
  }
}
