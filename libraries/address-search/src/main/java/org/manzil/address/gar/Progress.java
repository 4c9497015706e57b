package org.manzil.address.gar;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.manzil.address.register.ImportProgress;

/** Tells how many bytes have been read, at each file and every few megabytes. */
final class Progress {

  private static final long STEP = 4L << 20;
  private static final int BUFFER = 1 << 16;

  private final Consumer<ImportProgress> listener;
  private final long total;
  private long read;
  private long told;

  Progress(Consumer<ImportProgress> listener, long total) {
    this.listener = listener;
    this.total = total;
  }

  InputStream watch(DeliveryFile file) throws IOException {
    tell(file.path());
    return new BufferedInputStream(new Counted(file), BUFFER);
  }

  void tell(String what) {
    told = read;
    listener.accept(new ImportProgress(what, read, total));
  }

  private final class Counted extends FilterInputStream {
    private final String path;

    private Counted(DeliveryFile file) throws IOException {
      super(file.opener().open());
      this.path = file.path();
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
