package org.isnad.formats.in;

import java.io.IOException;
import java.io.InputStream;

/** How one kind of file is read. */
interface Format {
  /**
   * Reads every record of a file, unzipped already. A record that is no article is refused, and the
   * rest goes on.
   *
   * @param in supports mark and reset
   * @param name the file, for messages
   * @throws IOException when the rest of the file cannot be read; its message is the cause
   */
  void read(InputStream in, String name, Delivery delivery) throws IOException;
}
