package org.manzil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rewrites the measured part of {@code docs/performance.md} from what {@link Measure} wrote. */
public final class PerformancePage {
  private final Map<String, String[]> jdk;
  private final Map<String, String[]> corretto;
  private final Map<String, String[]> node;
  private final StringBuilder text = new StringBuilder();

  private PerformancePage(Path measured) throws IOException {
    jdk = read(measured.resolve("jdk"));
    corretto = read(measured.resolve("corretto"));
    node = read(measured.resolve("node"));
  }

  /** {@code PAGE MEASURED COMMIT PROCESSOR}. */
  public static void main(String[] arguments) throws IOException {
    MeasuredPart part = new MeasuredPart(Path.of(arguments[0]), "benchmarks/run");
    part.write(
        new PerformancePage(Path.of(arguments[1]))
            .write(MeasuredPart.head(arguments[2], arguments[3])));
  }

  private static Map<String, String[]> read(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .map(line -> line.split("\t", -1))
            .collect(
                Collectors.toMap(
                    line -> line[0], line -> line, (one, other) -> other, LinkedHashMap::new))
        : Map.of();
  }

  private String write(String head) {
    text.append(head)
        .append(" ± is half of what the middle half of the iterations spreads over.\n\n");
    row("verify and issue", provider(jdk), provider(corretto), "goal");
    row("---", "---", "---", "---");
    figures("the limit: two raw verifications, a second", "verify.limit", "");
    figures("**a whole verification**, of the limit", "verify.manzil", "≥ 0.97, 0.95");
    figures("`com.authlete:sd-jwt` and Nimbus, of the limit", "verify.authlete", "");
    figures("`eudi-lib-jvm-sdjwt-kt`, of the limit", "verify.eudi", "");
    row(
        "**a whole verification**, of the limit with signatures in DER, which Corretto reads quicker",
        times(jdk, "verify", "limitInDer"),
        times(corretto, "verify", "limitInDer"),
        "");
    against("against Authlete", "verify", "authlete", "≥ 1.25");
    against("against EUDI", "verify", "eudi", "≥ 2.5");
    figures("the limit: one raw signature, a second", "issue.limit", "");
    figures("**issuing a credential**, of the limit", "issue.manzil", "≥ 0.75");
    figures("Authlete, of the limit", "issue.authlete", "");
    figures("EUDI, of the limit", "issue.eudi", "");
    figures("bytes allocated in a verification", "bytes.verify.manzil", "≤ 16,384");
    figures("of these by two raw verifications", "bytes.verify.limit", "");
    figures("Authlete, bytes", "bytes.verify.authlete", "");
    figures("EUDI, bytes", "bytes.verify.eudi", "");
    figures("bytes allocated in issuing", "bytes.issue.manzil", "");
    row("two threads against one", "", scale(corretto, "manzil"), "≥ 1.9");
    row("the limit's two threads against one", "", scale(corretto, "limit"), "");
    nodeRow();
    others();
    return text.toString();
  }

  private void nodeRow() {
    if (node.containsKey("verify")) {
      row(
          "`@sd-jwt/sd-jwt-vc` on Node, of the limit above",
          quotient(number(node, "verify"), number(jdk, "verify.limit")),
          quotient(number(node, "verify"), number(corretto, "verify.limit")),
          "");
    }
  }

  private void others() {
    text.append(
        "\nEvery other benchmark, with its own limits where it has some (Corretto where ES256 is in it):\n\n");
    text.append("| benchmark | measured |\n|---|---|\n");
    corretto.forEach(
        (name, line) -> {
          if (name.startsWith("other.")) {
            String shown = name.substring("other.org.manzil.benchmarks.".length());
            text.append("| `%s` | %s %s |%n".formatted(shown, rounded(line[2], line[3]), line[1]));
          }
        });
  }

  private static String provider(Map<String, String[]> measured) {
    return measured.containsKey("provider") ? measured.get("provider")[1] : "";
  }

  private void figures(String what, String name, String goal) {
    row(what, figure(jdk, name), figure(corretto, name), goal);
  }

  private void against(String what, String work, String other, String goal) {
    row(what, times(jdk, work, other), times(corretto, work, other), goal);
  }

  private static String times(Map<String, String[]> measured, String work, String other) {
    return quotient(number(measured, work + ".manzil"), number(measured, work + "." + other));
  }

  private static String scale(Map<String, String[]> measured, String who) {
    return quotient(
        number(measured, "threads." + who + ".2"), number(measured, "threads." + who + ".1"));
  }

  private static String quotient(double of, double by) {
    return String.format(Locale.ROOT, "%.2f", of / by);
  }

  private static double number(Map<String, String[]> measured, String name) {
    String[] line = measured.get(name);
    return line == null ? Double.NaN : Double.parseDouble(line[1]);
  }

  private static String figure(Map<String, String[]> measured, String name) {
    String[] line = measured.get(name);
    return line == null ? "" : rounded(line[1], line[2]);
  }

  private static String rounded(String value, String error) {
    double number = Double.parseDouble(value);
    double uncertain = error.isEmpty() ? Double.NaN : Double.parseDouble(error);
    String form = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.3f";
    String shown = String.format(Locale.ROOT, form, number);
    return Double.isFinite(uncertain)
        ? shown + " ± " + String.format(Locale.ROOT, form, uncertain)
        : shown;
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
