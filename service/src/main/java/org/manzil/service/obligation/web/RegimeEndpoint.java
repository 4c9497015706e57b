package org.manzil.service.obligation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.RegimeFiles;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.rules.yaml.Problem;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.obligation.Affected;
import org.manzil.service.obligation.RegimeReplacement;
import org.manzil.service.obligation.RegimeVersion;
import org.manzil.service.obligation.Replacement;
import org.manzil.service.obligation.ReplacementRefusedException;
import org.manzil.service.obligation.Responsible;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * On the management port, for the operator: the versions of the rules, what another one would
 * change, and its taking in ({@code manzil operate regime}).
 */
@Component
@Endpoint(id = "regime")
class RegimeEndpoint {

  private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};
  private static final String NO_FILES = "files is a JSON object of texts by name";

  private final RegimeReplacement replacement;

  RegimeEndpoint(RegimeReplacement replacement) {
    this.replacement = replacement;
  }

  @ReadOperation
  Map<String, Object> versions() {
    List<RegimeVersion> versions = replacement.versions();
    return Map.of(
        "regime",
        versions.getFirst().regime(),
        "versions",
        versions.stream().map(this::description).toList());
  }

  /**
   * Shows what files would change, or takes them in.
   *
   * @param act {@code check} or {@code put}
   * @param files a JSON object of their texts by name
   * @param from the first day; may be left out for a check
   * @param operator who takes them in, and why; both may be left out for a check
   */
  @WriteOperation
  WebEndpointResponse<Map<String, @Nullable Object>> replace(
      String act,
      String files,
      @Nullable String from,
      @Nullable String operator,
      @Nullable String reason) {
    try {
      Map<String, String> texts = JsonMapper.shared().readValue(files, FILES);
      if (texts == null || texts.containsValue(null)) {
        return refused(400, NO_FILES);
      }
      LocalDate day = from == null ? null : LocalDate.parse(from);
      RegimeFiles sent = RegimeFiles.of(texts);
      if (act.equals("check")) {
        return answer(replacement.check(sent, day));
      }
      return act.equals("put") && day != null && operator != null && reason != null
          ? answer(replacement.put(sent, day, new Responsible(operator.strip(), reason.strip())))
          : refused(400, "Say check, or put and from which day, who you are, and why.");
    } catch (InvalidRegimeException e) {
      return invalid(e.problems());
    } catch (ReplacementRefusedException e) {
      return refused(409, String.valueOf(e.getMessage()));
    } catch (LogUnavailableException e) {
      return refused(503, "the log takes no entries now: " + e.getMessage());
    } catch (DateTimeException e) {
      return refused(400, "from is a day such as 2026-12-01");
    } catch (JacksonException e) {
      return refused(400, NO_FILES);
    }
  }

  private static WebEndpointResponse<Map<String, @Nullable Object>> answer(Replacement shown) {
    Affected affected = shown.affected();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("regime", shown.regime());
    answer.put("version", shown.version());
    answer.put("from", day(shown.activeFrom()));
    answer.put("sha256", shown.sha256());
    answer.put("replaces", shown.replaces());
    answer.put("supersedes", shown.supersedes());
    answer.put("rules", shown.rules());
    answer.put("values", shown.values());
    answer.put("affected", affected == null ? null : affected.shown());
    answer.put("kept", shown.kept());
    return new WebEndpointResponse<>(answer);
  }

  private static WebEndpointResponse<Map<String, @Nullable Object>> invalid(
      List<Problem> problems) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("detail", "These files are no regime.");
    answer.put("problems", problems.stream().map(Problem::toString).toList());
    return new WebEndpointResponse<>(answer, 422);
  }

  private static WebEndpointResponse<Map<String, @Nullable Object>> refused(
      int status, String detail) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("detail", detail);
    return new WebEndpointResponse<>(answer, status);
  }

  private Map<String, @Nullable Object> description(RegimeVersion version) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("version", version.version());
    description.put("from", day(version.activeFrom()));
    description.put("takenInAt", version.takenInAt().toString());
    description.put("sha256", version.sha256());
    description.put("superseded", !replacement.judges(version));
    return description;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
