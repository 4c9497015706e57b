package org.manzil.address.gar;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the flat XML of a GAR table: everything in attributes. */
final class XmlTable {

  static final String BOM = "\uFEFF";

  private final String root;
  private final String row;
  private final StringBuilder rows = new StringBuilder();

  XmlTable(GarTable table) {
    this.root = table.root();
    this.row = table.row();
  }

  /** Adds a row of attributes given as name, value, name, value. */
  XmlTable row(String... attributes) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      named.put(attributes[i], attributes[i + 1]);
    }
    return row(named);
  }

  XmlTable row(Map<String, String> attributes) {
    rows.append("<").append(row);
    attributes.forEach(
        (name, value) ->
            rows.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
    rows.append("/>\n");
    return this;
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  String xml() {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<%s>\n%s</%s>\n"
        .formatted(root, rows, root);
  }
}
