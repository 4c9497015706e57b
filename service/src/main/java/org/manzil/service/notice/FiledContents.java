package org.manzil.service.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.service.address.Addresses;
import org.manzil.service.obligation.Due;
import org.manzil.service.resident.OpenFile;
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
      String kind, Notice notice, Instant at, Filer filer, Filing filing, OpenFile file, Due due) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kind", kind);
    content.put("number", notice.number());
    content.put("at", at.toString());
    content.put("identity", file.identity().code());
    content.put("declarant", declarant(file.person()));
    putFiler(content, filer);
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

  /** Names whoever acted for the person, on filings as on withdrawals. */
  static void putFiler(Map<String, Object> content, Filer filer) {
    Map<String, Object> filedBy = filer.content();
    if (!filedBy.isEmpty()) {
      content.put("filedBy", filedBy);
    }
  }

  private static Map<String, @Nullable Object> declarant(Person person) {
    Map<String, @Nullable Object> declarant = new LinkedHashMap<>();
    declarant.put("givenName", person.givenName());
    declarant.put("familyName", person.familyName());
    declarant.put("birthDate", person.birthDate());
    declarant.put("nationality", person.nationality());
    declarant.put("documentNumber", person.documentNumber());
    declarant.put("issuingState", person.issuingState());
    declarant.put("otherGivenName", person.otherGivenName());
    declarant.put("otherFamilyName", person.otherFamilyName());
    declarant.values().removeIf(Objects::isNull);
    return declarant;
  }
}
