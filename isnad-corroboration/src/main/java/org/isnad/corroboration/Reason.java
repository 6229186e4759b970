package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Why something was decided, in two forms: a ground with its particulars, which a program may say
 * in any language, and one English line made of them.
 *
 * @param with what the ground speaks of, by the names its words give: names as the texts have them,
 *     figures, days, codes of sides and types
 * @param signs what spoke for or against joining two tellings; empty for all other grounds
 */
public record Reason(Ground ground, Map<String, String> with, List<Weighed> signs) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)\\}");

  public Reason {
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    signs = List.copyOf(signs);
  }

  /**
   * A likeness or difference of two tellings.
   *
   * @param sign its name, in small letters
   * @param words in English
   * @param weight above 0 for joining, below 0 against it
   */
  public record Weighed(String sign, String words, double weight) {
    String text() {
      return String.format(Locale.ROOT, "%+.1f %s", weight, words);
    }
  }

  /** On what a decision rests. */
  public enum Ground {
    // Disputes.
    DENIED_BY("{no} denies it; {yes} says that it happened"),
    DENIED_ALONE("{no} denies it; who claims it is not told"),
    REFUTED("its own sentence refutes it"),
    DENIED("{no} says that it did not happen; {yes} says that it did"),
    DENIED_LATER("{who} changed their word: first told it, then denied it"),
    TOLD_LATER("{who} changed their word: first denied it, then told it"),
    FIGURES("{counted}: {a} against {b}"),
    FIGURES_CHANGED("{counted}: {a} against {b} ({who} changed their word)"),
    DAYS("{a} against {b}"),
    DAYS_CHANGED("{a} against {b} ({who} changed their word)"),
    SINCE("since {a} against since {b}"),
    QUOTED("other words in a quotation of {who}"),
    PLACES("{a} against {b}"),
    AUTHORS("done by {a} or by {b}"),
    TYPES("{a} against {b}"),
    RANKS("rank of {who}: {a} against {b}"),
    // Witnesses.
    OWN_ORIGIN("an origin of its own"),
    ONE_SIDE("one side, whatever its mouths: {names}"),
    SAME_WAY("through the same relay or the same text as {who}"),
    NOT_SO("says that it did not happen"),
    NOT_TOLD("does not say that it happened"),
    BACKGROUND("background from long before"),
    OWN_VOICE("the outlet's own voice names no source"),
    NOBODY("a claim without a named source"),
    VIEW("a view or reaction presupposes it and witnesses nothing"),
    VAGUE("a vague source cannot be told apart from others"),
    NO_SIDE("an unnamed source of no known side"),
    UNNAMED("an unnamed source"),
    // Joining.
    JOINED("{b} with {a}"),
    BY_HAND("put together by people's decisions");

    private final String words;

    Ground(String words) {
      this.words = words;
    }

    /** Its English line, with the names of particulars in braces. */
    public String words() {
      return words;
    }

    /** Its name in records and in the interface, in small letters. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * All signs that may speak for or against joining: names, in small letters, and English words.
   */
  public static Map<String, String> signWords() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Sign sign : Sign.values()) {
      words.put(sign.name().toLowerCase(Locale.ROOT), sign.words);
    }
    return words;
  }

  /** A ground that needs no particulars. */
  public static Reason of(Ground ground) {
    return new Reason(ground, Map.of(), List.of());
  }

  /**
   * @param with names and values in turn
   */
  public static Reason of(Ground ground, String... with) {
    Map<String, String> particulars = new LinkedHashMap<>();
    for (int i = 0; i + 1 < with.length; i += 2) {
      particulars.put(with[i], with[i + 1]);
    }
    return new Reason(ground, particulars, List.of());
  }

  /** The same with what spoke for it and against it. */
  Reason by(List<Weighed> signs) {
    return new Reason(ground, with, signs);
  }

  /** The whole in one English line. */
  public String text() {
    String line =
        PLACE
            .matcher(ground.words)
            .replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(with.getOrDefault(found.group(1), "")));
    if (signs.isEmpty()) {
      return line;
    }
    List<String> parts = new ArrayList<>();
    signs.forEach(s -> parts.add(s.text()));
    return line + ": " + String.join(", ", parts);
  }
}
