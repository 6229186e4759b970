package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hunspell affix file, as far as Ayaspell uses the format: two-letter flags, numbered flag sets
 * (AF), numbered morphology records (AM), suffix rules (SFX). Prefix rules are not read: they only
 * add clitics, which Isnad cuts off itself.
 */
final class HunspellAffixes {
  /**
   * One suffix rule.
   *
   * @param then flags of the set that may follow the added letters
   */
  record Rule(String flag, String strip, String add, List<String> then, String condition) {}

  private final List<List<String>> flagSets = new ArrayList<>();
  private final List<Map<String, List<String>>> records = new ArrayList<>();
  private final Map<String, List<Rule>> suffixes = new LinkedHashMap<>();

  static HunspellAffixes read(Path path) throws IOException {
    HunspellAffixes affixes = new HunspellAffixes();
    try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        affixes.line(line.strip().split("\\s+"));
      }
    }
    return affixes;
  }

  private void line(String[] parts) {
    switch (parts[0]) {
      case "AF" -> {
        if (parts.length > 2) {
          flagSets.add(pairs(parts[1]));
        }
      }
      case "AM" -> {
        boolean count =
            records.isEmpty()
                && parts.length == 2
                && Character.isDigit(parts[1].charAt(0))
                && !counted;
        if (count) {
          counted = true;
        } else {
          records.add(record(parts));
        }
      }
      case "SFX" -> {
        if (parts.length >= 5) {
          String[] add = parts[3].split("/");
          List<String> then = add.length > 1 ? flags(add[1]) : List.of();
          suffixes
              .computeIfAbsent(parts[1], k -> new ArrayList<>())
              .add(new Rule(parts[1], zero(parts[2]), zero(add[0]), then, parts[4]));
        }
      }
      default -> {
        // prefixes, replacements, keyboard: not needed
      }
    }
  }

  private boolean counted;

  private static String zero(String affix) {
    return affix.equals("0") ? "" : affix;
  }

  private static List<String> pairs(String flags) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i + 2 <= flags.length(); i += 2) {
      all.add(flags.substring(i, i + 2));
    }
    return all;
  }

  private static Map<String, List<String>> record(String[] parts) {
    Map<String, List<String>> record = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      if (colon > 0) {
        record
            .computeIfAbsent(parts[i].substring(0, colon), k -> new ArrayList<>())
            .add(parts[i].substring(colon + 1));
      }
    }
    return record;
  }

  /** The flags of a numbered set. */
  List<String> flags(String number) {
    int n = Integer.parseInt(number);
    return n >= 1 && n <= flagSets.size() ? flagSets.get(n - 1) : List.of();
  }

  /** Morphology record by number: keys st (lemma), is (tense), po (part of speech). */
  Map<String, List<String>> record(String number) {
    return records.get(Integer.parseInt(number) - 1);
  }

  List<Rule> suffixes(String flag) {
    return suffixes.getOrDefault(flag, List.of());
  }

  /**
   * Whether a word meets a rule's condition: letters, sets of letters and "." counted from its end.
   */
  static boolean meets(String word, String condition) {
    int at = word.length();
    int i = condition.length();
    while (i > 0) {
      String allowed;
      if (condition.charAt(i - 1) == ']') {
        int open = condition.lastIndexOf('[', i);
        allowed = condition.substring(open + 1, i - 1);
        i = open;
      } else {
        allowed = condition.substring(i - 1, i);
        i--;
      }
      if (allowed.equals(".") && at > 0) {
        continue;
      }
      at--;
      if (at < 0) {
        return false;
      }
      boolean not = allowed.startsWith("^");
      if ((allowed.indexOf(word.charAt(at)) >= 0) == not) {
        return false;
      }
    }
    return true;
  }
}
