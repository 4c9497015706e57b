package org.manzil.service.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.service.address.Addresses;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;

/** What an accepted notice lets a person prove. */
@Component
class CardFacts {

  private final Addresses addresses;

  CardFacts(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Fact names and values; what the notice does not say is left out. */
  Map<String, String> of(Person person, Map<String, ?> notice) {
    Map<String, String> facts = of(person);
    facts.put("notified_since", String.valueOf(notice.get("since")));
    place(facts, notice);
    facts.put("address", address(notice));
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  /** Those that stay true of somebody who has left. */
  Map<String, String> of(Person person) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("family_name", person.familyName());
    facts.put("given_name", person.givenName());
    facts.put("birth_date", person.birthDate());
    facts.put("document_number", person.documentNumber());
    facts.put("nationality", person.nationality());
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  /** The register's place names the nearest town first and the region last. */
  private void place(Map<String, String> facts, Map<String, ?> notice) {
    if (notice.get("addressId") instanceof String id) {
      addresses
          .find(id, "ru")
          .map(hit -> hit.place().split(",\\s*"))
          .ifPresent(
              parts -> {
                facts.put("region", parts[parts.length - 1]);
                facts.put("municipality", parts[0]);
              });
    }
  }

  private static String address(Map<String, ?> notice) {
    return Stream.of("addressText", "flat", "room", "bed")
        .map(notice::get)
        .<@Nullable Object>map(part -> part)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining(", "));
  }
}
