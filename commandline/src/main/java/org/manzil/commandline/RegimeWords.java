package org.manzil.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The management port's answers about versions of the rules, in words. */
final class RegimeWords {

  private static final Map<String, String> COUNTS = new LinkedHashMap<>();

  static {
    COUNTS.put("duty", "get a duty");
    COUNTS.put("noDuty", "lose a duty");
    COUNTS.put("earlier", "an earlier last day, or one where there was none");
    COUNTS.put("later", "a later last day, or none any more");
    COUNTS.put("otherwise", "another answer in other ways");
    COUNTS.put("notJudged", "could not be judged by both versions");
  }

  private RegimeWords() {}

  /** What was answered; an empty object where that is no JSON. */
  static JsonNode read(String answer) {
    try {
      return JsonMapper.shared().readTree(answer);
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  /** The versions, a line each. */
  static List<String> versions(JsonNode answer) {
    return answer.path("versions").values().stream()
        .map(
            version ->
                text(answer, "regime")
                    + " "
                    + text(version, "version")
                    + "  "
                    + (version.path("from").isNull() ? "first" : "from " + text(version, "from"))
                    + "  taken in "
                    + text(version, "takenInAt")
                    + "  SHA-256 "
                    + text(version, "sha256")
                    + (version.path("superseded").booleanValue(false)
                        ? "  superseded before its day"
                        : ""))
        .toList();
  }

  /** What a version changes, and for how many. */
  static List<String> replacement(JsonNode answer) {
    String name = text(answer, "regime") + " " + text(answer, "version");
    boolean kept = answer.path("kept").booleanValue(false);
    if (kept && answer.path("values").isEmpty()) {
      return List.of(name + " is kept already; nothing changes.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s %s from %s on. SHA-256 %s"
            .formatted(
                name,
                kept ? "follows" : "would follow",
                text(answer, "replaces"),
                text(answer, "from"),
                text(answer, "sha256")));
    answer
        .path("supersedes")
        .forEach(
            other ->
                lines.add("Never to begin, since this takes its place: " + other.stringValue("")));
    lines.add("Rules:");
    answer.path("rules").forEach(rule -> lines.add("  " + rule.stringValue("")));
    lines.add("Every value that changes:");
    answer.path("values").forEach(value -> lines.add("  " + value.stringValue("")));
    lines.addAll(people(answer.path("affected")));
    lines.add(
        kept
            ? "Taken in. What was filed before its first day stays as it was judged."
            : "Nothing has changed yet.");
    return lines;
  }

  private static List<String> people(JsonNode affected) {
    if (affected.isNull() || affected.isMissingNode()) {
      return List.of("People: nobody's facts are kept, so none can be counted.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "People whose answer on that day is another, of "
            + text(affected, "considered")
            + " whose facts are kept:");
    COUNTS.forEach((name, said) -> lines.add("  " + said + ": " + text(affected, name)));
    return lines;
  }

  /** Why nothing was done. */
  static List<String> refusal(JsonNode answer, int status) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.path("detail").stringValue("the service answered " + status));
    answer.path("problems").forEach(problem -> lines.add(problem.stringValue("")));
    return lines;
  }

  private static String text(JsonNode object, String member) {
    return object.path(member).stringValue("");
  }
}
