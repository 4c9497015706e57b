package org.manzil.service.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manzil.service.address.Addresses;
import org.manzil.service.obligation.Due;
import org.manzil.service.resident.Person;
import org.springframework.stereotype.Component;

/** What a filing and each correction of it say in the log and on their receipts. */
@Component
class FiledContents {

  private final Addresses addresses;

  FiledContents(Addresses addresses) {
    this.addresses = addresses;
  }

  Map<String, Object> of(
      String kind, Notice notice, Instant at, Filing filing, Person person, Due due) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    content.put("number", notice.number());
    content.put("at", at.toString());
    content.put("declarant", declarant(person));
    content.put("notice", filing.content());
    if (filing.addressId() != null) {
      // An id means what its register said on that day, whatever becomes of it later.
      addresses
          .register()
          .ifPresent(
              held ->
                  content.put(
                      "addressRegister",
                      Map.of("id", held.register(), "version", held.version().toString())));
    }
    content.put("obligation", due.summary());
    return content;
  }

  private static Map<String, Object> declarant(Person person) {
    Map<String, Object> declarant = new LinkedHashMap<>();
    declarant.put("givenName", person.givenName());
    declarant.put("familyName", person.familyName());
    declarant.put("birthDate", person.birthDate());
    declarant.put("nationality", person.nationality());
    declarant.put("documentNumber", person.documentNumber());
    return declarant;
  }
}
