package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;

/**
 * Reads the agency credit of an article: its metadata, or an agency's name set off by marks at the
 * very head or tail of the text, where papers credit a wire: {@code Dubai (Reuters) -}, {@code
 * Paris / AFP}, also behind a dateline of some words and days. An agency that a sentence there
 * quotes is no credit, whatever brackets and commas its name stands in. Which names are agencies is
 * knowledge: {@code actors/media}, {@code media=agency}.
 *
 * <p>The edge is read in segments, the words between two marks. A credit is a segment of its own,
 * and between it and the edge there are only short ones: a place, a day, the outlet, another
 * agency.
 */
public final class Credits {
  /** UTF-16 units of the head and of the tail that are read. */
  private static final int EDGE = 120;

  /** Words of a segment between the credit and the edge; numbers do not count. */
  private static final int SHORT = 3;

  /** Segments between the credit and the edge. */
  private static final int BETWEEN = 3;

  /** Words of a dateline with days before the agency's name: a city, two calendars' months. */
  private static final int DATELINE = 7;

  private static final String STRONG = "-/:|()[]_*\n";

  private final Map<String, String> agencies = new HashMap<>();

  public Credits(Knowledge knowledge) {
    for (Entry entry : knowledge.folder("actors")) {
      if (entry.property("media").filter("agency"::equals).isPresent()) {
        for (String slot : List.of("form", "alias", "short")) {
          entry.texts(slot).forEach(form -> agencies.putIfAbsent(plain(form), entry.id()));
        }
      }
    }
  }

  /**
   * The words between two marks.
   *
   * @param before the marks before it, folded, without spaces
   * @param after the marks after it
   */
  private record Segment(String before, List<String> words, String after) {
    int length() {
      return (int) words.stream().filter(w -> !isNumber(w)).count();
    }

    private static boolean isStrong(String marks) {
      return marks.chars().anyMatch(c -> STRONG.indexOf(c) >= 0);
    }
  }

  /** Id of the agency credited. */
  public Optional<String> of(Article article) {
    Optional<String> stated = article.agency().flatMap(this::named);
    if (stated.isPresent()) {
      return stated;
    }
    String text = article.text().strip();
    return atHead(segments(text.substring(0, Math.min(EDGE, text.length()))))
        .or(() -> atTail(segments(text.substring(Math.max(0, text.length() - EDGE)))));
  }

  private Optional<String> atHead(List<Segment> segments) {
    int before = 0;
    for (Segment segment : segments.subList(0, Math.min(BETWEEN + 1, segments.size()))) {
      Optional<String> agency = agency(segment.words()).or(() -> afterDateline(segment));
      // A name in brackets behind which the sentence runs on is the sentence's own.
      boolean runsOn = segment.before().equals("(") && segment.after().equals(")") && before > 1;
      if (agency.isPresent() && Segment.isStrong(segment.after()) && !runsOn) {
        return agency;
      }
      before += segment.length();
      if (segment.length() > SHORT) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Of several the one named first. */
  private Optional<String> atTail(List<Segment> segments) {
    Optional<String> credited = Optional.empty();
    for (Segment segment : segments.reversed().subList(0, Math.min(BETWEEN + 1, segments.size()))) {
      Optional<String> agency = agency(segment.words());
      if (agency.isPresent()
          && (Segment.isStrong(segment.before()) || segment.before().equals("."))) {
        credited = agency;
      }
      if (segment.length() > SHORT) {
        break;
      }
    }
    return credited;
  }

  /** The agency that these words are. */
  private Optional<String> agency(List<String> words) {
    return Optional.ofNullable(agencies.get(String.join(" ", words)));
  }

  /** The agency at the end of a segment that begins with a city and days. */
  private Optional<String> afterDateline(Segment segment) {
    List<String> words = segment.words();
    if (segment.length() > DATELINE || words.stream().noneMatch(Credits::isNumber)) {
      return Optional.empty();
    }
    for (int from = 1; from < words.size(); from++) {
      Optional<String> agency = agency(words.subList(from, words.size()));
      if (agency.isPresent()) {
        return agency;
      }
    }
    return Optional.empty();
  }

  /** The first agency named anywhere in a line of metadata. */
  private Optional<String> named(String line) {
    List<String> words = new ArrayList<>();
    segments(line).forEach(s -> words.addAll(s.words()));
    for (int from = 0; from < words.size(); from++) {
      for (int to = words.size(); to > from; to--) {
        Optional<String> agency = agency(words.subList(from, to));
        if (agency.isPresent()) {
          return agency;
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String form) {
    List<String> words = new ArrayList<>();
    segments(form).forEach(s -> words.addAll(s.words()));
    return String.join(" ", words);
  }

  /** Quotation marks part nothing, and neither do the points of an abbreviation. */
  private static List<Segment> segments(String text) {
    String folded = Script.fold(text);
    List<Segment> segments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String before = "";
    StringBuilder marks = new StringBuilder();
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (c == '\n' || !Character.isWhitespace(c) && c != '"' && c != '\'') {
          marks.append(c);
        }
        i++;
        continue;
      }
      int start = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        i++;
      }
      String word = folded.substring(start, i);
      boolean abbreviation =
          marks.toString().equals(".")
              && word.length() == 1
              && !words.isEmpty()
              && words.getLast().length() == 1;
      if (!marks.isEmpty() && !abbreviation) {
        if (!words.isEmpty()) {
          segments.add(new Segment(before, List.copyOf(words), marks.toString()));
          words.clear();
        }
        before = marks.toString();
      }
      marks.setLength(0);
      words.add(word);
    }
    if (!words.isEmpty()) {
      segments.add(new Segment(before, List.copyOf(words), marks.toString()));
    }
    return segments;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
