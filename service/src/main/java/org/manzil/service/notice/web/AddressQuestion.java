package org.manzil.service.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressHit;
import org.manzil.address.register.RegisterVersion;
import org.manzil.service.address.Addresses;
import org.manzil.service.site.Languages;
import org.springframework.stereotype.Component;

/** Settles with the register which address somebody means. */
@Component
class AddressQuestion {

  private static final int MOST = 8;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  private final Addresses addresses;

  AddressQuestion(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Takes over a ticked result, and lets go of an id once the text beside it was edited. The text
   * becomes the register's own, so that it is the same in whatever language the page was read.
   */
  void settle(AddressFields address) {
    String choice = address.choice();
    String id = choice.isEmpty() ? address.getId() : choice;
    Optional<AddressHit> meant = find(id).filter(hit -> !choice.isEmpty() || names(hit, address));
    meant.ifPresentOrElse(hit -> address.settle(hit.id(), hit.localText()), address::unsettle);
  }

  /** What the register has for the text, while it is open which address is meant. */
  List<AddressHit> open(AddressFields address, Locale reader) {
    return address.getId().isEmpty() && !address.byHand()
        ? search(address.getText(), reader)
        : List.of();
  }

  List<AddressHit> search(String text, Locale reader) {
    int length = text.codePointCount(0, text.length());
    return length < SHORTEST || length > LONGEST
        ? List.of()
        : addresses.search(text, reader.getLanguage(), MOST);
  }

  /** The line that the register's licence asks to be shown; null where it asks for none. */
  @Nullable String licence() {
    return addresses
        .register()
        .map(RegisterVersion::licence)
        .filter(line -> !line.isBlank())
        .orElse(null);
  }

  /** A street is half an address. */
  boolean lacksNumber(AddressFields address) {
    return find(address.getId()).filter(hit -> hit.number() == null).isPresent();
  }

  private Optional<AddressHit> find(String id) {
    return id.isEmpty() ? Optional.empty() : addresses.find(id, "en");
  }

  private boolean names(AddressHit hit, AddressFields address) {
    Stream<String> shown =
        Languages.SUPPORTED.stream()
            .flatMap(language -> addresses.find(hit.id(), language.getLanguage()).stream())
            .map(AddressHit::text);
    return Stream.concat(Stream.of(hit.localText()), shown).anyMatch(address.getText()::equals);
  }
}
