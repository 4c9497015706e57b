package org.manzil.address.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.manzil.address.register.ImportProgress;

/** Tells how many bytes have been read, at each file and every few megabytes. */
public final class Progress {

  private static final long STEP = 4L << 20;
  private static final int BUFFER = 1 << 16;

  private final Consumer<ImportProgress> listener;
  private final long total;
  private long read;
  private long told;

  /** Counts up to that many bytes. */
  public Progress(Consumer<ImportProgress> listener, long total) {
    this.listener = listener;
    this.total = total;
  }

  /** Counts what is read of that file, and closes it with the stream given back. */
  public InputStream watch(String file, InputStream opened) {
    tell(file);
    return new BufferedInputStream(new Counted(file, opened), BUFFER);
  }

  /** Counts as read what an earlier, interrupted import had read already. */
  public void skip(String what, long bytes) {
    read += bytes;
    tell(what);
  }

  /** Tells what is being done. */
  public void tell(String what) {
    told = read;
    listener.accept(new ImportProgress(what, read, total));
  }

  private final class Counted extends FilterInputStream {
    private final String path;

    private Counted(String path, InputStream opened) {
      super(opened);
      this.path = path;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = super.read(bytes, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int some) {
      read += some;
      if (read - told >= STEP) {
        tell(path);
      }
    }
  }
}
