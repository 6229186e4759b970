package org.isnad.formats.in;

/**
 * The bytes a record came as, unzipped, and the place they stood in. Not copied: treat as
 * immutable.
 */
public final class Original {
  static final Original UNKNOWN = new Original("", new byte[0]);

  private final String where;
  private final byte[] bytes;

  Original(String where, byte[] bytes) {
    this.where = where;
    this.bytes = bytes;
  }

  /** File and record. */
  public String where() {
    return where;
  }

  public byte[] bytes() {
    return bytes;
  }
}
