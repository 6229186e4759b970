package org.isnad.formats.in;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream that stops when it expands beyond all reason. */
final class GuardedGzip extends FilterInputStream {
  /** Small files may expand more: the ratio counts from here. */
  private static final long FREE = 64L << 20;

  private final Counting compressed;
  private final int ratio;
  private long out;

  private GuardedGzip(GZIPInputStream in, Counting compressed, int ratio) {
    super(in);
    this.compressed = compressed;
    this.ratio = ratio;
  }

  static InputStream open(InputStream in, int ratio) throws IOException {
    Counting counting = new Counting(in);
    return new GuardedGzip(new GZIPInputStream(counting, 1 << 16), counting, ratio);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int n) throws IOException {
    out += n;
    if (out > FREE && out > compressed.read * ratio) {
      throw new IOException("expands more than " + ratio + " to 1: not read further");
    }
  }

  private static final class Counting extends FilterInputStream {
    private long read;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        read++;
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      if (n > 0) {
        read += n;
      }
      return n;
    }
  }
}
