package org.manzil.service.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent after its session had ended. It travels in the pages themselves, as hidden
 * fields, and is never kept on the server.
 *
 * @param path where it was going, one of our own form paths
 */
public record UnsentForm(String path, List<Field> fields) {

  /** A field as the form had it; a name may stand several times. */
  public record Field(String name, String value) {

    /** The name it travels under, so that it cannot be taken for a field of the page around it. */
    public String carriedName() {
      return PREFIX + name;
    }
  }

  /** The name under which the path travels. */
  public static final String PATH = "unsent-path";

  private static final String PREFIX = "unsent.";
  private static final Pattern OWN_FORMS =
      Pattern.compile("/(?:notices|my|desk)(?:/[0-9A-Za-z-]{1,40}){0,3}");
  private static final int MOST_FIELDS = 200;
  private static final int MOST_CHARACTERS = 64 * 1024;

  public UnsentForm {
    fields = List.copyOf(fields);
  }

  /** The form as it came; nothing where it is not one of ours or too large to be carried. */
  public static Optional<UnsentForm> sent(@Nullable String path, Map<String, String[]> parameters) {
    return of(path, fields(parameters, ""));
  }

  /** The form as a page carried it. */
  public static Optional<UnsentForm> carried(Map<String, String[]> parameters) {
    String[] path = parameters.getOrDefault(PATH, new String[0]);
    return path.length == 1 ? of(path[0], fields(parameters, PREFIX)) : Optional.empty();
  }

  /** Whether a registrar's form, else a resident's. */
  public boolean ofOfficer() {
    return path.startsWith("/desk");
  }

  /** What sending it does, as the end of a message's key. */
  public String purpose() {
    if (path.matches("/notices/new/[^/]+/filing")) {
      return "filing";
    }
    if (path.startsWith("/notices/new")) {
      return "answer";
    }
    if (path.matches("/notices/[^/]+/(withdrawal|correction)")) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return ofOfficer() ? "desk" : "other";
  }

  private static Optional<UnsentForm> of(@Nullable String path, List<Field> fields) {
    boolean ours = path != null && OWN_FORMS.matcher(path).matches();
    int size = fields.stream().mapToInt(f -> f.name().length() + f.value().length()).sum();
    return ours && path != null && fields.size() <= MOST_FIELDS && size <= MOST_CHARACTERS
        ? Optional.of(new UnsentForm(path, fields))
        : Optional.empty();
  }

  /** All but the CSRF token, which is made anew for every session. */
  private static List<Field> fields(Map<String, String[]> parameters, String prefix) {
    List<Field> fields = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith(prefix) && !name.equals(prefix + "_csrf")) {
            for (String value : values) {
              fields.add(new Field(name.substring(prefix.length()), value));
            }
          }
        });
    return fields;
  }

  /** Where it was going; what is in it is personal. */
  @Override
  public String toString() {
    return "UnsentForm[" + path + "]";
  }
}
