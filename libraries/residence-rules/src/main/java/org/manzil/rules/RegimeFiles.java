package org.manzil.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.lint.LintFinding;
import org.manzil.rules.revision.ValueChange;
import org.manzil.rules.yaml.ProblemKind;
import org.manzil.rules.yaml.YamlFile;
import org.manzil.rules.yaml.YamlTree;

/**
 * The files of one version of a regime as they are: to send, to keep, to hash and to compare. They
 * may still hold mistakes; {@link #read()} finds them. Immutable.
 */
public final class RegimeFiles {

  /** All files together are no longer than this many bytes. */
  public static final int MOST_BYTES = 1 << 20;

  private final Map<String, byte[]> contents;

  private RegimeFiles(Map<String, byte[]> contents) {
    this.contents = contents;
  }

  /**
   * Files by name, such as {@code rules.yaml}.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException if one has a name that no regime's file
   *     has, is no Unicode text, or they are too long
   */
  public static RegimeFiles of(Map<String, String> texts) {
    Map<String, byte[]> contents = new TreeMap<>();
    texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    RegimeFiles files = checked(contents);
    files
        .texts()
        .forEach(
            (name, text) -> {
              if (!text.equals(texts.get(name))) {
                throw notText(name);
              }
            });
    return files;
  }

  /**
   * The files in a folder.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException as {@link #of}, or if there is no folder
   */
  public static RegimeFiles at(Path folder) {
    return of(RegimeFolder.at(folder));
  }

  /**
   * The files that {@link Regime#named} reads.
   *
   * @throws UnknownRegimeException if no regime ships under that name
   * @throws org.manzil.rules.yaml.InvalidRegimeException as {@link #at}
   */
  public static RegimeFiles named(String name) {
    return name.contains("/") ? at(Path.of(name)) : of(RegimeFolder.bundled(name));
  }

  private static RegimeFiles of(RegimeFolder folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String name : RegimeFolder.FILES) {
      try (InputStream in = folder.open(name)) {
        if (in != null) {
          // One byte more than may be, so that a huge file is noticed and not taken in.
          contents.put(name, in.readNBytes(MOST_BYTES + 1));
        }
      } catch (IOException e) {
        throw YamlFile.invalid(name, 1, ProblemKind.WRONG_FILES, "the file cannot be read");
      }
    }
    return checked(contents);
  }

  private static RegimeFiles checked(Map<String, byte[]> contents) {
    contents.forEach(
        (name, content) -> {
          if (!RegimeFolder.FILES.contains(name)) {
            throw YamlFile.invalid(
                name, 1, ProblemKind.WRONG_FILES, "unknown file; known: " + RegimeFolder.FILES);
          }
        });
    if (contents.values().stream().mapToLong(content -> content.length).sum() > MOST_BYTES) {
      throw YamlFile.invalid(
          RegimeFolder.FILES.getFirst(),
          1,
          ProblemKind.WRONG_FILES,
          "the files of a regime are at most " + MOST_BYTES + " bytes together");
    }
    RegimeFiles files = new RegimeFiles(contents);
    var unused = files.texts();
    return files;
  }

  /**
   * The regime that they make.
   *
   * @throws org.manzil.rules.yaml.InvalidRegimeException naming every problem by file, line and
   *     rule
   */
  public Regime read() {
    Regime regime = new RegimeReader(folder()).read();
    // What nobody reads is compared all the same, and must be no deeper than a file can be.
    var unused = tree();
    return regime;
  }

  /** What is doubtful in files that can be read, by file and line. */
  public List<LintFinding> lint() {
    return RegimeLint.check(folder());
  }

  /**
   * Every value that another version has, lacks or has otherwise, file by file, whatever it is for;
   * empty if the two differ in comments and layout only.
   */
  public List<ValueChange> changesTo(RegimeFiles next) {
    return ValueChange.between(tree(), next.tree());
  }

  private Map<String, YamlTree> tree() {
    Map<String, YamlTree> trees = new TreeMap<>();
    contents.forEach((name, content) -> trees.put(name, YamlTree.of(name, open(content))));
    return trees;
  }

  /** Each file's text by its name, in the order of the names. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    contents.forEach((name, content) -> texts.put(name, text(name, content)));
    return texts;
  }

  /**
   * The SHA-256 of what {@code sha256sum} says of the files in the order of their names, in
   * hexadecimal: {@code LC_ALL=C sha256sum *.yaml | sha256sum} gives it too.
   */
  public String sha256() {
    StringBuilder lines = new StringBuilder();
    contents.forEach(
        (name, content) -> lines.append(hash(content)).append("  ").append(name).append('\n'));
    return hash(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private RegimeFolder folder() {
    return name -> {
      byte[] content = contents.get(name);
      return content == null ? null : open(content);
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegimeFiles files && texts().equals(files.texts());
  }

  @Override
  public int hashCode() {
    return texts().hashCode();
  }

  private static InputStream open(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static String text(String name, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw notText(name);
    }
  }

  private static RuntimeException notText(String name) {
    return YamlFile.invalid(name, 1, ProblemKind.NOT_YAML, "the file is not UTF-8 text");
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
