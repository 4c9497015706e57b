package org.manzil.benchmarks;

import java.io.IOException;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.audit.AuditProgress;
import org.manzil.transparencylog.audit.AuditResult;
import org.manzil.transparencylog.audit.FolderLogSource;
import org.manzil.transparencylog.audit.LogAuditor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Entries a second: auditing a log of a million from a folder, against hashing alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class LogAuditBenchmark {

  private static final int ENTRIES = 1_000_000;
  private static final int LEAF = 1 + LogFolder.ENTRY;
  private static final int NODE = 1 + 2 * Hash.BYTES;

  private final byte[] leaves = new byte[ENTRIES * LEAF];
  private final byte[] hash = new byte[Hash.BYTES];
  private final LogFolder log = new LogFolder(ENTRIES);
  private final MessageDigest sha256;

  public LogAuditBenchmark() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Setup
  public void check() {
    Checks.hold(audit() instanceof AuditResult.Clean);
  }

  @TearDown
  public void delete() throws IOException {
    log.delete();
  }

  /** Files, hashes of leaves and nodes, comparisons, root, signature. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public AuditResult audit() {
    return new LogAuditor(new FolderLogSource(log.folder), log.policy, AuditProgress.NONE).audit();
  }

  /** The limit that nothing passes: SHA-256 of each leaf's 33 bytes. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public byte[] leafHashesAlone() throws DigestException {
    for (int i = 0; i < ENTRIES; i++) {
      digest(i * LEAF, LEAF);
    }
    return hash;
  }

  /** The limit of whoever recomputes the tree: for each leaf a node's 65 bytes, too. */
  @Benchmark
  @OperationsPerInvocation(ENTRIES)
  public byte[] leafAndNodeHashesAlone() throws DigestException {
    for (int i = 0; i < ENTRIES; i++) {
      digest(i * LEAF, LEAF);
      digest(i * (LEAF - 1), NODE);
    }
    return hash;
  }

  private void digest(int offset, int length) throws DigestException {
    sha256.update(leaves, Math.min(offset, leaves.length - length), length);
    sha256.digest(hash, 0, Hash.BYTES);
  }
}
