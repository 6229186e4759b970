package org.isnad.formats.in;

import java.util.Locale;

/** What a file holds. */
public enum InputKind {
  TEXT,
  HTML,
  JSONL;

  /** Reads the kind off a file's name ({@code .gz} left out); anything unknown is plain text. */
  static InputKind ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
      return JSONL;
    }
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")
        ? HTML
        : TEXT;
  }
}
