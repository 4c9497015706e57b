package org.manzil.address.gar;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.Quarantine;

/**
 * The regions kept beside an index, a file each: what deltas change, and what an interrupted import
 * need not read again. A file is there in whole or not at all, and ends with its checksum.
 */
final class KeptRegions implements Closeable {

  private static final String PREFIX = "region-";
  private static final String CODEC = "manzil-gar-region";
  private static final int VERSION = 1;
  private static final String PART = "part";

  private final Path folder;
  private final Directory directory;

  KeptRegions(Path folder) throws IOException {
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
  }

  /** The regions kept, by their two digits. */
  static Set<String> in(Path folder) throws IOException {
    Set<String> codes = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.startsWith(PREFIX))
            .forEach(name -> codes.add(name.substring(PREFIX.length())));
      }
    }
    return codes;
  }

  /** The fingerprint of what the region was read from. */
  String fingerprint(String code) throws IOException {
    try (IndexInput in = directory.openInput(PREFIX + code, IOContext.READONCE)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      return in.readString();
    }
  }

  /** The region when it was read from just that and its file is whole, else null. */
  @Nullable Region ifReadFrom(String code, String fingerprint, QuarantineCounts counts) {
    try {
      return Files.exists(folder.resolve(PREFIX + code)) && fingerprint(code).equals(fingerprint)
          ? read(code, counts)
          : null;
    } catch (IOException damaged) {
      return null;
    }
  }

  Region read(String code) throws IOException {
    return read(code, new QuarantineCounts());
  }

  private Region read(String code, QuarantineCounts counts) throws IOException {
    try (ChecksumIndexInput in = directory.openChecksumInput(PREFIX + code)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      in.readString();
      Map<String, String> read = in.readMapOfStrings();
      Region region = Region.read(in);
      CodecUtil.checkFooter(in);
      read.forEach((why, rows) -> counts.add(Quarantine.valueOf(why), Long.parseLong(rows)));
      return region;
    }
  }

  /** Keeps a region with the counts of what was put aside when it was read. */
  void write(String code, String fingerprint, Region region, QuarantineCounts counts)
      throws IOException {
    Files.deleteIfExists(folder.resolve(PART));
    try (IndexOutput out = directory.createOutput(PART, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeString(fingerprint);
      out.writeMapOfStrings(written(counts));
      region.write(out);
      CodecUtil.writeFooter(out);
    }
    directory.sync(Set.of(PART));
    Files.move(folder.resolve(PART), folder.resolve(PREFIX + code), StandardCopyOption.ATOMIC_MOVE);
    directory.syncMetaData();
  }

  private static Map<String, String> written(QuarantineCounts counts) {
    Map<String, String> written = new TreeMap<>();
    counts.counts().forEach((why, rows) -> written.put(why.name(), rows.toString()));
    return written;
  }

  /** Takes over a region that no file of the delta changes. */
  void takeOver(String code, Path from) throws IOException {
    Path to = folder.resolve(PREFIX + code);
    Files.deleteIfExists(to);
    try {
      Files.createLink(to, from.resolve(PREFIX + code));
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.copy(from.resolve(PREFIX + code), to);
    }
  }

  /** Drops what an interrupted import of other regions left. */
  void retain(Set<String> codes) throws IOException {
    for (String code : in(folder)) {
      if (!codes.contains(code)) {
        Files.delete(folder.resolve(PREFIX + code));
      }
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
