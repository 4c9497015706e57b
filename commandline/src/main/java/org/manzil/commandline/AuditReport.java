package org.manzil.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.manzil.transparencylog.audit.AuditResult;
import org.manzil.transparencylog.audit.AuditResult.Clean;
import org.manzil.transparencylog.audit.AuditResult.Rewritten;
import org.manzil.transparencylog.audit.AuditResult.Undecided;
import org.manzil.transparencylog.audit.AuditResult.Wrong;
import org.manzil.transparencylog.audit.AuditResult.WrongCheckpoint;
import org.manzil.transparencylog.audit.AuditResult.WrongEntry;
import org.manzil.transparencylog.audit.AuditResult.WrongRoot;
import org.manzil.transparencylog.audit.AuditResult.WrongTile;
import org.manzil.transparencylog.note.Checkpoint;

/** What an audit found, for people and for programs; {@code evidence} names the files kept. */
record AuditReport(AuditResult result, List<Path> evidence) {

  int exitCode() {
    return switch (result) {
      case Clean _ -> ExitCode.VALID;
      case Wrong _ -> ExitCode.INVALID;
      case Undecided _ -> ExitCode.UNDECIDED;
    };
  }

  String inWords() {
    return switch (result) {
      case Clean clean -> "CLEAN\n" + words(clean);
      case WrongEntry entry -> "WRONG\n  entry %d: %s".formatted(entry.index(), entry.detail());
      case WrongTile tile -> "WRONG\n  " + words(tile);
      case WrongRoot root ->
          "WRONG\n  the tiles do not give the root of the signed checkpoint of %d entries"
              .formatted(root.signed().head().size());
      case WrongCheckpoint checkpoint ->
          "WRONG\n  the checkpoint cannot be believed: " + code(checkpoint);
      case Rewritten rewritten -> "WRONG\n" + words(rewritten);
      case Undecided undecided -> "COULD NOT DECIDE\n  " + OneLine.of(undecided.detail());
    };
  }

  private static String words(Clean clean) {
    Checkpoint checkpoint = clean.checkpoint();
    StringBuilder words = new StringBuilder();
    words.append(
        String.format(
            Locale.ROOT,
            "  all %,d entries add up to the signed checkpoint of %s",
            checkpoint.head().size(),
            OneLine.of(checkpoint.origin())));
    clean
        .cosignatures()
        .forEach(
            by -> words.append("\n  cosigned by " + OneLine.of(by.witness()) + " at " + by.at()));
    if (clean.firstRead() > 0) {
      words.append(
          String.format(
              Locale.ROOT,
              "\n  the first %,d were read by an earlier audit; --full reads them again",
              clean.firstRead()));
    }
    return words.toString();
  }

  private static String words(WrongTile tile) {
    String entries =
        tile.endEntry() == tile.firstEntry() + 1
            ? ""
            : " (entries %d to %d)".formatted(tile.firstEntry(), tile.endEntry() - 1);
    return "entry %d: %s %s%s"
        .formatted(tile.firstEntry(), tile.tile().path(), tile.detail(), entries);
  }

  private String words(Rewritten rewritten) {
    String files =
        evidence.isEmpty()
            ? "keep both checkpoints as evidence"
            : "both checkpoints are kept as evidence:\n    "
                + evidence.stream().map(Path::toString).collect(Collectors.joining("\n    "));
    return """
          the log was rewritten since the last audit; %s
        seen before:
        %s
        seen now:
        %s"""
        .formatted(files, rewritten.seenBefore(), rewritten.seenNow());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "verdict",
        switch (result) {
          case Clean _ -> "clean";
          case Wrong _ -> "wrong";
          case Undecided _ -> "undecided";
        });
    switch (result) {
      case Clean clean -> put(json, clean);
      case WrongEntry entry ->
          put(json, "entry", Map.of("index", entry.index(), "detail", entry.detail()));
      case WrongTile tile -> {
        put(json, "tile", Map.of("path", tile.tile().path(), "detail", tile.detail()));
        json.put("firstEntry", tile.firstEntry());
        json.put("endEntry", tile.endEntry());
      }
      case WrongRoot root -> put(json, "root", Map.of("size", root.signed().head().size()));
      case WrongCheckpoint checkpoint ->
          put(json, "checkpoint", Map.of("detail", code(checkpoint)));
      case Rewritten rewritten -> {
        put(json, "rewritten", Map.of("seenBefore", rewritten.seenBefore()));
        json.put("seenNow", rewritten.seenNow());
        json.put("evidence", evidence.stream().map(Path::toString).toList());
      }
      case Undecided undecided -> json.put("detail", undecided.detail());
    }
    return json;
  }

  private static void put(Map<String, Object> json, Clean clean) {
    json.put("origin", clean.checkpoint().origin());
    json.put("size", clean.checkpoint().head().size());
    json.put("root", clean.checkpoint().head().root().base64());
    json.put("firstRead", clean.firstRead());
    json.put(
        "cosignatures",
        clean.cosignatures().stream()
            .map(by -> Map.of("witness", by.witness(), "at", by.at().toString()))
            .toList());
  }

  private static void put(Map<String, Object> json, String wrong, Map<String, Object> members) {
    json.put("wrong", wrong);
    json.putAll(members);
  }

  private static String code(WrongCheckpoint checkpoint) {
    return checkpoint.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
