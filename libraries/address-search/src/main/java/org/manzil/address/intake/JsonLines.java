package org.manzil.address.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.Quarantine;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads GeoJSON with one feature a line: its properties; its geometry is passed over unread. */
public final class JsonLines {

  private static final int LONGEST_LINE = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final InputFile file;
  private final List<String> needed;
  private final QuarantineCounts counts;

  /** Prepares the reading of a file whose first feature must have the needed properties. */
  public JsonLines(InputFile file, List<String> needed, QuarantineCounts counts) {
    this.file = file;
    this.needed = List.copyOf(needed);
    this.counts = counts;
  }

  /** Hands over the properties of every feature; a line it refuses is counted. */
  public void read(Progress progress, Fields.Taker taker)
      throws ImportFailedException, IOException {
    boolean first = true;
    boolean broken = false;
    try (BufferedReader text = new BufferedReader(opened(progress))) {
      for (String line = line(text); line != null; line = line(text)) {
        if (line.isBlank()) {
          continue;
        }
        Map<String, String> properties = properties(line);
        broken = properties == null;
        if (first && properties != null) {
          Fields.require(file, needed, List.copyOf(properties.keySet()));
        } else if (first) {
          throw file.unreadable("its first line is no GeoJSON feature", null);
        }
        first = false;
        take(properties, taker);
      }
    }
    if (broken) {
      throw file.unreadable("its last line is cut", null);
    }
  }

  private void take(@Nullable Map<String, String> properties, Fields.Taker taker)
      throws IOException {
    try {
      if (properties == null) {
        throw new BadRowException(Quarantine.MALFORMED_ROW);
      }
      taker.take(name -> properties.getOrDefault(name, "").strip());
    } catch (BadRowException bad) {
      counts.add(bad.reason());
    }
  }

  private Reader opened(Progress progress) throws ImportFailedException {
    try {
      return file.open(progress);
    } catch (IOException unreadable) {
      throw file.unreadable(unreadable);
    }
  }

  /** The next line, or null at the end; bounded, since a whole country may stand in one line. */
  private @Nullable String line(BufferedReader text) throws ImportFailedException {
    StringBuilder line = new StringBuilder();
    try {
      int letter = text.read();
      if (letter < 0) {
        return null;
      }
      for (; letter >= 0 && letter != '\n'; letter = text.read()) {
        line.append((char) letter);
        if (line.length() > LONGEST_LINE) {
          throw file.unreadable("a line is longer than a feature can be", null);
        }
      }
      return line.toString();
    } catch (IOException unreadable) {
      throw file.unreadable(unreadable);
    }
  }

  private static @Nullable Map<String, String> properties(String line) {
    Map<String, String> properties = new HashMap<>();
    boolean feature = false;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals("properties");
        if (json.nextToken() == JsonToken.START_OBJECT && wanted) {
          feature = true;
          readInto(properties, json);
        } else {
          json.skipChildren();
        }
      }
      return feature && json.nextToken() == null ? properties : null;
    } catch (JacksonException malformed) {
      return null;
    }
  }

  private static void readInto(Map<String, String> properties, JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName().toLowerCase(Locale.ROOT);
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        json.skipChildren();
      } else {
        properties.put(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
      }
    }
  }
}
