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
  private static final int LONGEST_STREET = 120;

  private final Addresses addresses;

  AddressQuestion(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Takes over a ticked result, and lets go of an id once the text beside it was edited. The text
   * becomes the register's own, so that it is the same in whatever language the page was read.
   *
   * @return whether it was open until now which house is meant
   */
  boolean settle(AddressFields address) {
    boolean open = address.getId().isEmpty();
    String choice = address.choice();
    String id = choice.isEmpty() ? address.getId() : choice;
    Optional<AddressHit> meant = find(id).filter(hit -> !choice.isEmpty() || names(hit, address));
    if (meant.isEmpty()) {
      address.unsettle();
      settleHouse(address);
    } else if (meant.get().number() == null) {
      address.settleStreet(meant.get(), "");
    } else {
      address.settle(meant.get());
    }
    return open && !address.getId().isEmpty();
  }

  /** From the street that was chosen to its house, if just that number stands in the register. */
  private void settleHouse(AddressFields address) {
    if (address.getStreet().isEmpty()) {
      return;
    }
    Optional<AddressHit> street = find(address.getStreet());
    String number = street.map(chosen -> numberOn(chosen, address)).orElse(null);
    if (street.isEmpty() || number == null || address.byHand()) {
      address.unsettleStreet();
      return;
    }
    address.settleStreet(street.get(), number);
    housesOn(street.get(), number, Locale.ENGLISH).stream()
        .filter(house -> number.equalsIgnoreCase(house.number()))
        .findFirst()
        .ifPresent(address::settle);
  }

  /**
   * The number typed behind the street or in its own field; null once another street stands there.
   */
  private @Nullable String numberOn(AddressHit street, AddressFields address) {
    String text = address.getText();
    return shown(street)
        .filter(text::startsWith)
        .map(name -> text.substring(name.length()))
        .filter(rest -> rest.isEmpty() || rest.startsWith(","))
        .map(rest -> rest.replaceFirst("^[\\s,]+", ""))
        .map(rest -> rest.isEmpty() ? address.getNumber() : rest)
        .findFirst()
        .orElse(null);
  }

  /** What the register has for the text, while it is open which address is meant. */
  List<AddressHit> open(AddressFields address, Locale reader) {
    if (!address.getId().isEmpty() || address.byHand()) {
      return List.of();
    }
    return offers(address, reader);
  }

  /**
   * What the register has: for a street that was chosen its houses of that number, else anything.
   */
  List<AddressHit> offers(AddressFields address, Locale reader) {
    return find(address.getStreet())
        .map(street -> housesOn(street, address.getNumber(), reader))
        .orElseGet(() -> search(address.getText(), reader));
  }

  private List<AddressHit> housesOn(AddressHit street, String number, Locale reader) {
    return number.isEmpty()
        ? List.of()
        : search(question(street) + ", " + number, reader).stream()
            .filter(hit -> hit.number() != null)
            .filter(hit -> hit.street().equals(street.street()))
            .filter(hit -> hit.place().equals(street.place()))
            .toList();
  }

  List<AddressHit> search(String text, Locale reader) {
    int length = text.codePointCount(0, text.length());
    return length < SHORTEST || length > LONGEST
        ? List.of()
        : addresses.search(text, reader.getLanguage(), MOST);
  }

  /** The street whose house is asked for, as the reader reads it; null when none is. */
  @Nullable String street(AddressFields address, Locale reader) {
    String id = address.getStreet();
    return id.isEmpty()
        ? null
        : addresses.find(id, reader.getLanguage()).map(AddressHit::text).orElse(null);
  }

  /** The line that the register's licence asks to be shown; null where it asks for none. */
  @Nullable String licence() {
    return addresses
        .register()
        .map(RegisterVersion::licence)
        .filter(line -> !line.isBlank())
        .orElse(null);
  }

  private Optional<AddressHit> find(String id) {
    return id.isEmpty() ? Optional.empty() : addresses.find(id, "en");
  }

  /** Short enough that the number behind it is read, too. */
  private static String question(AddressHit street) {
    return street.localText().length() <= LONGEST_STREET
        ? street.localText()
        : street.street() + ", " + street.place().split(", ", 2)[0];
  }

  private boolean names(AddressHit hit, AddressFields address) {
    return shown(hit).anyMatch(address.getText()::equals);
  }

  /** As it may stand on the page, in each language. */
  private Stream<String> shown(AddressHit hit) {
    Stream<String> inLanguages =
        Languages.SUPPORTED.stream()
            .flatMap(language -> addresses.find(hit.id(), language.getLanguage()).stream())
            .map(AddressHit::text);
    return Stream.concat(Stream.of(hit.localText()), inLanguages);
  }
}
