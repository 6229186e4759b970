package org.isnad.formats.fetch;

import java.util.Optional;

/**
 * What a server gave. The bytes are not copied: treat as immutable.
 *
 * @param address where it came from after redirects
 * @param charset what the server said of it
 */
public record Fetched(String address, Optional<String> charset, byte[] body) {}
