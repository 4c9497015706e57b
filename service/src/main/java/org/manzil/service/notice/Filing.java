package org.manzil.service.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person files, as they sent it: the body of {@code POST /api/v1/notices}, not yet checked.
 *
 * @param kind {@code arrival}, {@code change} or {@code departure}
 * @param addressId the register's id, or null for an address in free text
 * @param addressText the address as it was shown to the person
 * @param since an ISO date
 */
public record Filing(
    @Nullable String kind,
    @Nullable String addressId,
    @Nullable String addressText,
    @Nullable String addressTyped,
    @Nullable String notFound,
    @Nullable String flat,
    @Nullable String room,
    @Nullable String bed,
    @Nullable String dwelling,
    @Nullable String since,
    @Nullable String goingTo,
    @Nullable Host host,
    @Nullable List<HouseholdMember> household) {

  /** The kinds of notice, in the order they are offered. */
  public static final List<String> KINDS = List.of("arrival", "change", "departure");

  /** The kinds of dwelling, in the order they are offered. */
  public static final List<String> DWELLINGS =
      List.of("flat", "room", "house", "dormitory", "hostel", "none", "other");

  /** Why an address is not in the register, in the order it is offered. */
  public static final List<String> NOT_FOUND =
      List.of("number", "street", "new-building", "dormitory", "village", "no-fixed-address");

  /** Who a member of the household is to the declarant; other words are taken as they are. */
  public static final List<String> RELATIONS =
      List.of("spouse", "child", "parent", "sibling", "other");

  /** Who provides the dwelling. */
  public record Host(@Nullable String name, @Nullable String contact) {}

  /** Somebody who moved in together with the declarant. */
  public record HouseholdMember(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String birthDate,
      @Nullable String relation) {}

  /** The same as a JSON object; what is absent is left out. */
  public Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    put(content, "kind", kind);
    put(content, "addressId", addressId);
    put(content, "addressText", addressText);
    put(content, "addressTyped", addressTyped);
    put(content, "notFound", notFound);
    put(content, "flat", flat);
    put(content, "room", room);
    put(content, "bed", bed);
    put(content, "dwelling", dwelling);
    put(content, "since", since);
    put(content, "goingTo", goingTo);
    if (host != null) {
      Map<String, Object> provider = new LinkedHashMap<>();
      put(provider, "name", host.name());
      put(provider, "contact", host.contact());
      content.put("host", provider);
    }
    if (household != null && !household.isEmpty()) {
      content.put("household", household.stream().map(Filing::content).toList());
    }
    return content;
  }

  /** A member of the household as a JSON object; what is absent is left out. */
  public static Map<String, Object> content(HouseholdMember member) {
    Map<String, Object> content = new LinkedHashMap<>();
    put(content, "givenName", member.givenName());
    put(content, "familyName", member.familyName());
    put(content, "birthDate", member.birthDate());
    put(content, "relation", member.relation());
    return content;
  }

  private static void put(Map<String, Object> content, String name, @Nullable String value) {
    if (value != null) {
      content.put(name, value);
    }
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Filing[" + kind + "]";
  }
}
