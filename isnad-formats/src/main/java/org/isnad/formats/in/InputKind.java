package org.isnad.formats.in;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file holds. */
public enum InputKind {
  /** One article in plain text. */
  TEXT,
  /** A web page. */
  HTML,
  /** An article, or an item of ninjs, a line. */
  JSONL,
  /** One document: an article, an item of ninjs, or an array of them. */
  JSON,
  /** An article a row under a line of column names. */
  CSV,
  /** RSS or Atom. */
  FEED,
  /** An archive of crawled pages. */
  WARC,
  /** A zip archive of any of these. */
  ZIP;

  /** Reads the kind off a file's name ({@code .gz} left out); anything unknown is plain text. */
  static InputKind ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson", "json", "ninjs" -> JSONL;
      case "html", "htm", "xhtml" -> HTML;
      case "csv", "tsv" -> CSV;
      case "rss", "atom", "rdf", "xml" -> FEED;
      case "warc", "wet" -> WARC;
      case "zip" -> ZIP;
      default -> TEXT;
    };
  }

  /** Reads the kind off a file's name and first bytes, unzipped: what they say goes first. */
  static InputKind of(String name, byte[] start) {
    InputKind named = ofName(name);
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (head.startsWith("WARC/")) {
      return WARC;
    }
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      head = head.substring(3);
    }
    head = head.stripLeading();
    if (named == JSONL || named == TEXT && head.startsWith("{")) {
      return isDocument(head) ? JSON : JSONL;
    }
    if (named == TEXT || named == FEED) {
      String lower = head.toLowerCase(Locale.ROOT);
      if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
        return HTML;
      }
      if (lower.startsWith("<rss")
          || lower.startsWith("<feed")
          || lower.startsWith("<?xml")
              && (lower.contains("<rss")
                  || lower.contains("<feed")
                  || lower.contains("<rdf:rdf"))) {
        return FEED;
      }
      if (lower.startsWith("<?xml") && lower.contains("<html")) {
        return HTML;
      }
    }
    return named;
  }

  /** One JSON document over several lines, not one object a line. */
  private static boolean isDocument(String head) {
    int end = head.indexOf('\n');
    String first = (end < 0 ? head : head.substring(0, end)).strip();
    return head.startsWith("[") || first.equals("{");
  }
}
