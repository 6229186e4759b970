package org.isnad.formats.in;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Files in a zip archive, one after the other, under limits: how many, how long each, how far the
 * whole may expand. Archives in archives are not opened; names are for messages only, nothing is
 * written under them.
 */
final class ZipArchive implements Format {
  private final ArticleReader reader;
  private final Limits limits;

  ZipArchive(ArticleReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    Expansion expansion = new Expansion(in, limits.ratio());
    ZipInputStream zip = new ZipInputStream(expansion.source());
    InputStream content = expansion.of(zip);
    long before = delivery.count();
    int entries = 0;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > Limits.ZIP_ENTRIES) {
          throw new IOException(
              "holds more than " + Limits.ZIP_ENTRIES + " files: not read further");
        }
        if (entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype")) {
          throw new IOException("an office document or book, not an archive of articles");
        }
        if (!entry.isDirectory() && isShown(entry.getName())) {
          String inside = name + "!" + visible(entry.getName());
          reader.readInside(new BufferedInputStream(new Open(content), 1 << 16), inside, delivery);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a file name in the archive cannot be read", e);
    }
    if (delivery.count() == before) {
      delivery.refuse(name, "holds no file");
    }
  }

  private static boolean isShown(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return !base.startsWith(".") && !name.startsWith("__MACOSX/");
  }

  /** Names come from strangers: what steers a terminal or turns the writing direction is shown. */
  private static String visible(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          if (type == Character.CONTROL || type == Character.FORMAT) {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /** Stays open when the reader of one entry closes it. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
