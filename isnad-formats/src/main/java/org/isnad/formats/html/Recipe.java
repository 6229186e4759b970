package org.isnad.formats.html;

import java.util.Locale;
import java.util.Optional;
import org.isnad.knowledge.Entry;

/**
 * How the pages of one outlet are built.
 *
 * @param host end of the host name
 * @param outlet the outlet's name
 */
record Recipe(
    String host,
    Optional<String> outlet,
    Optional<String> body,
    Optional<String> drop,
    Optional<String> date,
    Optional<String> agency) {

  static Recipe of(Entry entry) {
    return new Recipe(
        entry.property("host").orElse("").toLowerCase(Locale.ROOT),
        entry.texts("form").stream().findFirst(),
        entry.property("body"),
        entry.property("drop"),
        entry.property("date"),
        entry.property("agency"));
  }

  boolean isFor(String name) {
    return !host.isEmpty() && (name.equals(host) || name.endsWith("." + host));
  }
}
