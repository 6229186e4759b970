package org.isnad.formats.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One request, without following where the answer leads. */
interface Transport {
  /**
   * @param location of a redirect
   * @param charset of the content type
   */
  record Answer(int status, Optional<String> location, Optional<String> charset, byte[] body) {}

  /**
   * @param pinned the only addresses that may be connected to
   */
  Answer get(URI address, List<InetAddress> pinned) throws IOException;
}
