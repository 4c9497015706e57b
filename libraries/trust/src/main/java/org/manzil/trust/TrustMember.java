package org.manzil.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One value of the file with its path, so that every error can name the member it is about. */
record TrustMember(String path, JsonNode node) {

  TrustMember object(String name) {
    return optional(name).orElseThrow(() -> wrong(child(name), "is missing"));
  }

  Optional<TrustMember> optional(String name) {
    if (!node.isObject()) {
      throw wrong(path, "is not an object");
    }
    return Optional.ofNullable(node.get(name)).map(value -> new TrustMember(child(name), value));
  }

  String text(String name) {
    return object(name).asText();
  }

  int number(String name) {
    return object(name).asNumber();
  }

  Instant instant(String name) {
    TrustMember member = object(name);
    try {
      return Instant.parse(member.asText());
    } catch (DateTimeException _) {
      throw wrong(member.path, "is not an instant such as 2026-11-20T08:00:00Z");
    }
  }

  <T> List<T> each(String name, Function<TrustMember, T> read) {
    Optional<TrustMember> array = optional(name);
    List<T> values = new ArrayList<>();
    array.ifPresent(
        member -> member.elements().forEach(element -> values.add(read.apply(element))));
    return values;
  }

  private List<TrustMember> elements() {
    if (!node.isArray()) {
      throw wrong(path, "is not an array");
    }
    List<TrustMember> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new TrustMember(path + "[" + i + "]", node.get(i)));
    }
    return elements;
  }

  String asText() {
    if (!node.isString()) {
      throw wrong(path, "is not a string");
    }
    return node.asString();
  }

  int asNumber() {
    if (!node.isInt()) {
      throw wrong(path, "is not a whole number");
    }
    return node.asInt();
  }

  void requireText(String name, String value) {
    if (!text(name).equals(value)) {
      throw wrong(child(name), "is not " + value);
    }
  }

  /** A private key has no business in a trust file; whoever finds one should hear of it. */
  void refuse(String name) {
    if (optional(name).isPresent()) {
      throw wrong(child(name), "must not be here");
    }
  }

  /** Runs a step whose own errors do not know where in the file they happen. */
  <T> T guarded(Supplier<T> step) {
    try {
      return step.get();
    } catch (TrustFileException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(path) ? e : wrong(path, message);
    }
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static TrustFileException wrong(String path, String message) {
    return new TrustFileException((path.isEmpty() ? "the trust file" : path) + ": " + message);
  }
}
