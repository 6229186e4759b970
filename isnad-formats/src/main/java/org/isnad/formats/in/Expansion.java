package org.isnad.formats.in;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Watches how far compressed data expands, and stops reading when that is beyond all reason: what
 * goes into the decompressor is counted at {@link #source()}, what comes out at {@link #of}.
 */
final class Expansion {
  /** Small files may expand more: the ratio counts from here. */
  private static final long FREE = 64L << 20;

  private final InputStream source;
  private final int ratio;
  private long taken;
  private long given;

  Expansion(InputStream compressed, int ratio) {
    this.source =
        new Counting(compressed) {
          @Override
          void count(int n) {
            taken += n;
          }
        };
    this.ratio = ratio;
  }

  /** A gzip stream that stops when it expands too far. */
  static InputStream gunzip(InputStream compressed, int ratio) throws IOException {
    Expansion expansion = new Expansion(compressed, ratio);
    return expansion.of(new GZIPInputStream(expansion.source(), 1 << 16));
  }

  /** The compressed side. */
  InputStream source() {
    return source;
  }

  /** The expanded side. */
  InputStream of(InputStream decompressor) {
    return new Counting(decompressor) {
      @Override
      void count(int n) throws IOException {
        given += n;
        if (given > FREE && given > taken * ratio) {
          throw new IOException("expands more than " + ratio + " to 1: not read further");
        }
      }
    };
  }

  private abstract static class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(int n) throws IOException;

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

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
