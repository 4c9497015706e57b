package org.manzil.rules.yaml;

import java.io.InputStream;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses one YAML 1.2 file to a tree that still knows its lines. */
public final class YamlFile {

  private YamlFile() {}

  /** The root of the file; refuses what is not one well-formed document. */
  public static YamlValue read(String file, InputStream content) {
    return new YamlValue(root(file, content), file, null);
  }

  static Node root(String file, InputStream content) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      return new Compose(settings)
          .composeInputStream(content)
          .orElseThrow(() -> invalid(file, 1, ProblemKind.NOT_YAML, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw invalid(file, line, ProblemKind.NOT_YAML, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw invalid(file, 1, ProblemKind.NOT_YAML, "not YAML: " + e.getMessage());
    }
  }

  /** A problem of a whole file. */
  public static InvalidRegimeException invalid(
      String file, int line, ProblemKind kind, String message) {
    return new InvalidRegimeException(
        List.of(new Problem(new Place(file, line, null), kind, message)));
  }
}
