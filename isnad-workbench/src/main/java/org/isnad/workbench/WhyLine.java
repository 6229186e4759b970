package org.isnad.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.workbench.api.WhyView;

/**
 * Reads the lines in which the coding says why: the entry that decided and what it decided, the way
 * by which a party was found, the rule by which a status was given. The record keeps the lines;
 * this takes them apart for a page that says them in two languages.
 */
final class WhyLine {
  private static final String ENTRY = "(?<where>[a-z][a-z0-9-]*/[a-z0-9-]+:[0-9]+)";
  private static final Pattern MODE = Pattern.compile(ENTRY + " mode (?<mode>\\S+)");
  private static final Pattern LIGHT = Pattern.compile(ENTRY + " light verb");
  private static final Pattern NOT = Pattern.compile("not " + ENTRY);
  private static final Pattern SAID = Pattern.compile("(?<where>statements/\\S+) (?<id>\\S+)");
  private static final Pattern CUE = Pattern.compile("(?<where>status/\\S+:[0-9]+) (?<rule>\\S+)");
  private static final Pattern WORD = Pattern.compile(ENTRY + " (?<words>.+)", Pattern.DOTALL);
  private static final Pattern PARTY =
      Pattern.compile("(?<role>actor|recipient) (?<slot>\\S+) (?<words>.+)", Pattern.DOTALL);
  private static final Pattern FOUND = Pattern.compile("(?<of>source|act): (?<how>.+)");
  private static final Pattern RENDERING =
      Pattern.compile("another rendering of (?<statement>s\\d+)");

  private static final String BEFORE = "as told before, ";
  private static final String CONDITION = "on a condition, ";
  private static final Pattern WEIGHED =
      Pattern.compile("status weights: (?<status>\\S+)(?: over (?<rest>.+))?");

  /** What a line consists of, in the order in which the forms are tried. */
  private static final List<Map.Entry<String, Pattern>> FORMS =
      List.of(
          Map.entry("mode", MODE),
          Map.entry("light", LIGHT),
          Map.entry("not", NOT),
          Map.entry("said", SAID),
          Map.entry("cue", CUE),
          Map.entry("word", WORD),
          Map.entry("party", PARTY),
          Map.entry("found", FOUND),
          Map.entry("rendering", RENDERING));

  private WhyLine() {}

  static List<WhyView> of(List<String> lines) {
    return lines.stream().map(WhyLine::of).toList();
  }

  /** Of one line; what has none of the known forms is handed on as it is. */
  static WhyView of(String line) {
    Map<String, String> with = new LinkedHashMap<>();
    String rest = line;
    Matcher weighed = WEIGHED.matcher(rest);
    if (weighed.matches()) {
      with.put("status", weighed.group("status"));
      if (weighed.group("rest") == null) {
        return new WhyView("weighed", with);
      }
      rest = weighed.group("rest");
    }
    while (rest.startsWith(BEFORE)) {
      with.put("before", "yes");
      rest = rest.substring(BEFORE.length());
    }
    if (rest.startsWith(CONDITION)) {
      with.put("condition", "yes");
      rest = rest.substring(CONDITION.length());
    }
    for (Map.Entry<String, Pattern> form : FORMS) {
      Matcher found = form.getValue().matcher(rest);
      if (found.matches()) {
        for (String name : form.getValue().namedGroups().keySet()) {
          with.put(name, found.group(name));
        }
        return new WhyView(form.getKey(), with);
      }
    }
    with.put("line", rest);
    return new WhyView("line", with);
  }
}
