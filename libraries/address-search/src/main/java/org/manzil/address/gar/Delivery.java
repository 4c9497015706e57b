package org.manzil.address.gar;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a delivery, in its zip or unpacked: one for each table of each region, the newest
 * where a folder holds several.
 */
final class Delivery implements Closeable {

  private static final int DEEPEST = 4;

  private final @Nullable ZipFile zip;
  private final Map<GarTable, DeliveryFile> dictionaries = new EnumMap<>(GarTable.class);
  private final Map<String, Map<GarTable, DeliveryFile>> regions = new TreeMap<>();

  private Delivery(@Nullable ZipFile zip, List<DeliveryFile> files) {
    this.zip = zip;
    for (DeliveryFile file : files) {
      Map<GarTable, DeliveryFile> tables =
          file.table().dictionary()
              ? dictionaries
              : regions.computeIfAbsent(file.region(), _ -> new EnumMap<>(GarTable.class));
      tables.merge(file.table(), file, (a, b) -> b.date().isAfter(a.date()) ? b : a);
    }
  }

  static Delivery open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new Delivery(null, unpacked(path));
    }
    ZipFile zip = new ZipFile(path.toFile());
    return new Delivery(zip, zipped(zip));
  }

  private static List<DeliveryFile> unpacked(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      List<DeliveryFile> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.toAbsolutePath().getFileName() + "/" + folder.relativize(file);
        add(found, DeliveryFile.named(name, Files.size(file), () -> Files.newInputStream(file)));
      }
      return found;
    }
  }

  private static List<DeliveryFile> zipped(ZipFile zip) {
    List<DeliveryFile> found = new ArrayList<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(
            entry ->
                add(
                    found,
                    DeliveryFile.named(
                        entry.getName(),
                        Math.max(0, entry.getSize()),
                        () -> Objects.requireNonNull(zip.getInputStream(entry)))));
    return found;
  }

  private static void add(List<DeliveryFile> found, @Nullable DeliveryFile file) {
    if (file != null) {
      found.add(file);
    }
  }

  Map<GarTable, DeliveryFile> dictionaries() {
    return dictionaries;
  }

  /** The tables of each region, by its two digits. */
  Map<String, Map<GarTable, DeliveryFile>> regions() {
    return regions;
  }

  /** The files of some regions. */
  static List<DeliveryFile> files(Collection<Map<GarTable, DeliveryFile>> regions) {
    return regions.stream().flatMap(tables -> tables.values().stream()).toList();
  }

  /** Files of one delivery may be dated a day apart: the last of them dates the whole. */
  static LocalDate version(List<DeliveryFile> files) {
    return files.stream().map(DeliveryFile::date).max(LocalDate::compareTo).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
