package org.manzil.service.notice.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Filing;
import org.manzil.service.site.DateFields;

/** The answers of the filing form as they were typed, right or wrong. */
public final class FilingForm {

  private static final String DEPARTURE = "departure";

  private String corrects = "";
  private String kind = "arrival";
  private AddressFields address = new AddressFields();
  private String flat = "";
  private String room = "";
  private String bed = "";
  private String dwelling = "";
  private DateFields since = new DateFields();
  private String goingTo = "";
  private String hostName = "";
  private String hostContact = "";

  /** The form filled with what a notice says, to be mended and filed again. */
  static FilingForm of(Map<?, ?> notice) {
    FilingForm form = new FilingForm();
    form.setKind(text(notice, "kind"));
    form.address.setText(text(notice, "addressText"));
    form.address.setId(text(notice, "addressId"));
    form.address.setNotFound(text(notice, "notFound"));
    form.address.setTyped(form.address.getId().isEmpty() ? "" : text(notice, "addressTyped"));
    form.setFlat(text(notice, "flat"));
    form.setRoom(text(notice, "room"));
    form.setBed(text(notice, "bed"));
    form.setDwelling(text(notice, "dwelling"));
    form.setSince(DateFields.of(LocalDate.parse(text(notice, "since"))));
    form.setGoingTo(text(notice, "goingTo"));
    if (notice.get("host") instanceof Map<?, ?> host) {
      form.setHostName(text(host, "name"));
      form.setHostContact(text(host, "contact"));
    }
    return form;
  }

  private static String text(Map<?, ?> map, String member) {
    return map.get(member) instanceof String text ? text : "";
  }

  /** What is filed: nothing for what was left empty or has no place in this kind of notice. */
  Filing filing() {
    boolean fromRegister = !address.getId().isEmpty();
    return new Filing(
        given(kind),
        given(address.getId()),
        given(address.asked()),
        address.ownWords(),
        fromRegister ? null : given(address.getNotFound()),
        given(flat),
        given(room),
        given(bed),
        given(dwelling),
        sinceText(),
        kind.equals(DEPARTURE) ? given(goingTo) : null,
        host(),
        null);
  }

  /**
   * Fills in the flat that was typed together with the house, which no register has.
   *
   * @return whether it was
   */
  boolean takeFlat() {
    String typed = TypedFlat.in(address.getTyped());
    if (!flat.isEmpty() || typed.isEmpty()) {
      return false;
    }
    flat = typed;
    return true;
  }

  private Filing.@Nullable Host host() {
    return hostName.isEmpty() && hostContact.isEmpty()
        ? null
        : new Filing.Host(given(hostName), given(hostContact));
  }

  /** An ISO date; what is no date stays recognisably none. */
  private @Nullable String sinceText() {
    return since.isBlank() ? null : since.date().map(LocalDate::toString).orElse("no date");
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The number of the notice that is corrected; empty when a new one is filed. */
  public String getCorrects() {
    return corrects;
  }

  public void setCorrects(String corrects) {
    this.corrects = corrects;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public AddressFields getAddress() {
    return address;
  }

  public void setAddress(AddressFields address) {
    this.address = address;
  }

  public String getFlat() {
    return flat;
  }

  public void setFlat(String flat) {
    this.flat = flat.strip();
  }

  public String getRoom() {
    return room;
  }

  public void setRoom(String room) {
    this.room = room.strip();
  }

  public String getBed() {
    return bed;
  }

  public void setBed(String bed) {
    this.bed = bed.strip();
  }

  public String getDwelling() {
    return dwelling;
  }

  public void setDwelling(String dwelling) {
    this.dwelling = dwelling;
  }

  public DateFields getSince() {
    return since;
  }

  public void setSince(DateFields since) {
    this.since = since;
  }

  public String getGoingTo() {
    return goingTo;
  }

  public void setGoingTo(String goingTo) {
    this.goingTo = goingTo.strip();
  }

  public String getHostName() {
    return hostName;
  }

  public void setHostName(String hostName) {
    this.hostName = hostName.strip();
  }

  public String getHostContact() {
    return hostContact;
  }

  public void setHostContact(String hostContact) {
    this.hostContact = hostContact.strip();
  }
}
