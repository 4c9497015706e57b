package org.manzil.service.notice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Filing;
import org.manzil.service.site.DateFields;

/** The answers of the filing form as they were typed, right or wrong. */
public final class FilingForm {

  /** What stands for a date that was typed and is none; it is never filed. */
  static final String NO_DATE = "no date";

  static final String YES = "yes";
  static final String NO = "no";
  private static final String DEPARTURE = "departure";
  private static final Set<String> WITH_ROOMS = Set.of("room", "dormitory", "hostel");

  private String kind = "";
  private AddressFields address = new AddressFields();
  private String flat = "";
  private String room = "";
  private String bed = "";
  private String dwelling = "";
  private DateFields since = new DateFields();
  private String goingTo = "";
  private String provided = "";
  private String hostName = "";
  private String hostContact = "";
  private List<MemberFields> members = new ArrayList<>();
  private Map<String, String> fates = new LinkedHashMap<>();
  private String more = "";

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
    form.provided = form.hostName.isEmpty() ? NO : YES;
    form.more = NO;
    form.addMembers(notice, false);
    return form;
  }

  private static String text(Map<?, ?> map, String member) {
    return map.get(member) instanceof String text ? text : "";
  }

  /** Names the household of a notice. */
  void addMembers(Map<?, ?> notice, boolean earlier) {
    if (notice.get("household") instanceof List<?> named) {
      for (Object member : named) {
        MemberFields fields = MemberFields.of((Map<?, ?>) member, nextMember());
        fields.setEarlier(earlier);
        members.add(fields);
      }
    }
  }

  /** A name for one more of the household. */
  String nextMember() {
    int last =
        members.stream()
            .mapToInt(one -> Integer.parseInt(one.getId().substring(1)))
            .max()
            .orElse(0);
    return "m" + (last + 1);
  }

  /** What is filed: nothing for what was left empty or has no place in this kind of notice. */
  Filing filing() {
    return filing(members.stream().filter(one -> fate(one).equals(Fate.WITH.code())).toList());
  }

  Filing filing(List<MemberFields> household) {
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
        leaves() ? null : given(homeless() ? "none" : dwelling),
        sinceText(),
        leaves() ? given(goingTo) : null,
        leaves() || homeless() ? null : host(),
        household.isEmpty() ? null : household.stream().map(MemberFields::filed).toList());
  }

  boolean leaves() {
    return kind.equals(DEPARTURE);
  }

  /** Without a fixed address there is no dwelling to ask about, and nobody who provides it. */
  boolean homeless() {
    return address.getId().isEmpty() && address.getNotFound().equals("no-fixed-address");
  }

  /** Whether the dwelling has rooms or beds with numbers. */
  boolean hasRooms() {
    return WITH_ROOMS.contains(dwelling) || !room.isEmpty() || !bed.isEmpty();
  }

  /** What becomes of a member; empty while that is not told. */
  String fate(MemberFields member) {
    return fates.getOrDefault(member.getId(), member.isEarlier() ? "" : Fate.WITH.code());
  }

  /** An arrival follows no earlier household. */
  void forgetEarlier() {
    members.removeIf(MemberFields::isEarlier);
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
    boolean typed = !hostName.isEmpty() || !hostContact.isEmpty();
    boolean named = provided.isEmpty() ? typed : provided.equals(YES);
    return named ? new Filing.Host(given(hostName), given(hostContact)) : null;
  }

  /** An ISO date; what is no date stays recognisably none. */
  private @Nullable String sinceText() {
    return since.isBlank() ? null : since.date().map(LocalDate::toString).orElse(NO_DATE);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
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

  /** Whether somebody provides the dwelling: {@code yes}, {@code no}, or not told. */
  public String getProvided() {
    return provided;
  }

  public void setProvided(String provided) {
    this.provided = provided;
  }

  public List<MemberFields> getMembers() {
    return members;
  }

  public void setMembers(List<MemberFields> members) {
    this.members = new ArrayList<>(members);
  }

  /** What becomes of whom, by the member's id. */
  public Map<String, String> getFates() {
    return fates;
  }

  public void setFates(Map<String, String> fates) {
    this.fates = new LinkedHashMap<>(fates);
  }

  /** Whether somebody else lives with the person: {@code yes}, {@code no}, or not told. */
  public String getMore() {
    return more;
  }

  public void setMore(String more) {
    this.more = more;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "FilingForm[" + kind + "]";
  }
}
