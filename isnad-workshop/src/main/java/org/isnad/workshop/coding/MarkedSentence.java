package org.isnad.workshop.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * White-space words of a sentence with what the coder's record says of each: in which spans it
 * stands, how far from the event, in which mention. Offsets are code points, as in the record.
 */
final class MarkedSentence {
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final String COMMAS = "\u060C,";
  private static final String MARKS = "\u060C,.:\u061B)\u00BB\"";
  private static final String ARTICLE = "\u0627\u0644";

  private record Token(int start, int end, String form, String bare) {}

  private record Mention(int start, int end, String kind, String sector, JsonNode entity) {}

  private final List<Token> tokens = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final JsonNode record;
  private final JsonNode event;
  private final List<JsonNode> told;
  private final String frame;
  private final int lead;

  /** Without any event of the type the sentence has no words. */
  MarkedSentence(JsonNode record, String text, String type) {
    this.record = record;
    this.event = QuestionFeatures.lead(record, type).orElse(record.path("none"));
    this.told = QuestionFeatures.told(record, type);
    this.frame = event.isMissingNode() ? "" : QuestionFeatures.frame(event);
    if (!event.isMissingNode()) {
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        int start = text.codePointCount(0, matcher.start());
        int end = start + matcher.group().codePointCount(0, matcher.group().length());
        tokens.add(new Token(start, end, matcher.group(), bare(matcher.group())));
      }
      for (JsonNode entity : record.path("entities")) {
        for (JsonNode m : entity.path("mentions")) {
          mentions.add(
              new Mention(
                  m.path("start").asInt(),
                  m.path("end").asInt(),
                  entity.path("kind").asString(""),
                  String.valueOf(entity.path("sector")),
                  entity));
        }
      }
      mentions.sort(Comparator.comparingInt(Mention::start));
    }
    int at = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      at = in(i, event.path("trigger")) ? i : at;
    }
    this.lead = at;
  }

  /** Without punctuation at its edges. */
  static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  int size() {
    return tokens.size();
  }

  /** The word of this form from there on, else anywhere; -1 if none. */
  int find(String bare, int from) {
    int first = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (!bare.isEmpty() && tokens.get(i).bare().equals(bare)) {
        if (i >= from) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  ObjectNode span(ObjectNode into, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? " " : "").append(tokens.get(i).form());
    }
    return into.put("start", tokens.get(from).start())
        .put("end", tokens.get(to - 1).end())
        .put("text", text.toString());
  }

  /** With code and sector of the somebody mentioned there. */
  ObjectNode party(ObjectNode into, int from, int to) {
    span(into, from, to);
    for (Mention m : mentions) {
      if (m.start() < tokens.get(to - 1).end() && m.end() > tokens.get(from).start()) {
        into.set("code", m.entity().path("code"));
        into.set("sector", m.entity().path("sector"));
        return into;
      }
    }
    into.putNull("code");
    into.putArray("sector");
    return into;
  }

  private boolean in(int i, JsonNode span) {
    Token t = tokens.get(i);
    return t.start() < span.path("end").asInt() && t.end() > span.path("start").asInt();
  }

  private boolean inAny(int i, Iterable<JsonNode> spans) {
    for (JsonNode span : spans) {
      if (in(i, span)) {
        return true;
      }
    }
    return false;
  }

  private List<JsonNode> all(String role) {
    List<JsonNode> spans = new ArrayList<>();
    for (JsonNode e : told) {
      e.path(role).forEach(spans::add);
    }
    return spans;
  }

  private List<JsonNode> triggers() {
    return told.stream().map(e -> e.path("trigger")).toList();
  }

  List<String> features(int i) {
    List<String> f = new ArrayList<>();
    boolean actor = inAny(i, event.path("actors"));
    boolean recipient = inAny(i, event.path("recipients"));
    String own = bit(actor) + bit(recipient) + bit(in(i, event.path("trigger")));
    boolean another = inAny(i, triggers());
    f.add("in " + own);
    f.add("any " + bit(inAny(i, all("actors"))) + bit(inAny(i, all("recipients"))) + bit(another));
    f.add("in " + bit(actor) + bit(recipient) + frame);
    f.add(
        "parties "
            + Math.min(2, event.path("actors").size())
            + Math.min(2, event.path("recipients").size())
            + own);
    String side = i < lead ? "-" : "+";
    String far = side + far(Math.abs(i - lead));
    String named = event.path("trigger").path("text").asString("").startsWith(ARTICLE) ? "N" : "V";
    f.add("far " + far);
    f.add("far " + far + own);
    f.add("far " + far + named);
    f.add("far " + far + frame);
    f.add("at " + Math.min(i, 8));
    words(i, own, side, f);
    people(i, far, f);
    spans(i, f);
    between(i, side, f);
    if (another) {
      trigger(i, f);
    }
    if (i == lead) {
      f.add("lead " + means(event));
    }
    return f;
  }

  private static String bit(boolean b) {
    return b ? "1" : "0";
  }

  private static int far(int distance) {
    return distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 6 : distance < 16 ? 10 : 16;
  }

  private String word(int i) {
    return i < 0 ? "^" : i >= tokens.size() ? "$" : tokens.get(i).bare();
  }

  private boolean marked(int i, String marks) {
    String form = i < 0 ? " " : tokens.get(i).form();
    return marks.indexOf(form.charAt(form.length() - 1)) >= 0;
  }

  private void words(int i, String own, String side, List<String> f) {
    String w = word(i);
    int n = w.length();
    f.add("number " + w.chars().anyMatch(Character::isDigit) + own);
    f.add("word " + w);
    f.add("stem " + stem(w));
    f.add("ends " + w.substring(Math.max(0, n - 2)));
    f.add("ends " + w.substring(Math.max(0, n - 1)) + own);
    f.add("begins " + w.substring(0, Math.min(2, n)) + own);
    f.add("article " + (w.startsWith(ARTICLE) || n > 3 && w.startsWith(ARTICLE, 1)) + own);
    f.add("before " + word(i - 1));
    f.add("before " + word(i - 1) + own);
    f.add("before " + word(i - 2) + " " + word(i - 1));
    f.add("next " + word(i + 1));
    f.add("closes " + marked(i, MARKS));
    f.add("opens " + marked(i - 1, MARKS));
    for (int k = 1; k < 5 && i - k >= 0; k++) {
      if (word(i - k).length() <= 3) {
        f.add("small " + word(i - k) + k + side);
        f.add("small " + word(i - k) + side);
        break;
      }
    }
  }

  /** Without one-letter proclitics and article. */
  private static String stem(String word) {
    int from = 0;
    if (word.length() > 3 && "\u0648\u0641\u0628\u0644\u0643".indexOf(word.charAt(0)) >= 0) {
      from = 1;
    }
    return word.startsWith(ARTICLE, from) && word.length() > from + 3
        ? word.substring(from + 2)
        : word.substring(from);
  }

  private void people(int i, String far, List<String> f) {
    boolean feminine = word(lead).endsWith("\u062A");
    int trigger = event.path("trigger").path("start").asInt();
    int after = event.path("trigger").path("end").asInt();
    Token t = tokens.get(i);
    int found = 0;
    int behind = 0;
    int ahead = (int) mentions.stream().filter(m -> m.end() <= trigger).count();
    for (Mention m : mentions) {
      boolean here = t.start() < m.end() && t.end() > m.start();
      if (m.start() >= after) {
        if (here && behind < 4) {
          f.add("after" + behind);
          f.add("after" + behind + " " + m.kind());
          f.add("after" + behind + " " + feminine);
        }
        behind++;
      } else if (m.end() <= trigger) {
        ahead--;
        if (here && ahead < 3) {
          f.add("ahead" + ahead);
          f.add("ahead" + ahead + " " + m.kind());
        }
      }
      if (here && found < 3) {
        found++;
        f.add("kind " + m.kind());
        f.add("kind " + m.kind() + far);
        f.add("sector " + m.sector());
      }
    }
    if (found == 0) {
      f.add("nobody " + far);
    }
    for (JsonNode s : record.path("statements")) {
      if (in(i, s.path("source"))) {
        f.add("speaker");
      }
      if (in(i, s.path("cue"))) {
        f.add("cue");
      }
    }
  }

  private void spans(int i, List<String> f) {
    of("actor", i, event.path("actors"), f);
    of("recipient", i, event.path("recipients"), f);
    of("actor'", i, all("actors"), f);
    of("recipient'", i, all("recipients"), f);
  }

  private void of(String name, int i, Iterable<JsonNode> spans, List<String> f) {
    for (JsonNode span : spans) {
      if (in(i, span)) {
        int at = 0;
        int length = 0;
        for (int k = 0; k < tokens.size(); k++) {
          boolean part = in(k, span);
          at += part && k < i ? 1 : 0;
          length += part ? 1 : 0;
        }
        f.add(name + " " + Math.min(3, at) + " of " + Math.min(4, length));
      } else if (i > 0 && in(i - 1, span)) {
        f.add("after " + name + " " + word(i).startsWith(ARTICLE));
      }
    }
  }

  private void between(int i, String side, List<String> f) {
    int commas = 0;
    int relatives = 0;
    int verbs = 0;
    for (int k = Math.min(i, lead); k < Math.max(i, lead); k++) {
      commas += marked(k, COMMAS) ? 1 : 0;
      relatives +=
          word(k + 1).startsWith(ARTICLE + "\u0630") || word(k + 1).equals(ARTICLE + "\u062A\u064A")
              ? 1
              : 0;
      verbs += k > Math.min(i, lead) && inAny(k, triggers()) ? 1 : 0;
    }
    f.add("commas " + Math.min(3, commas) + side);
    f.add("relatives " + Math.min(2, relatives) + side);
    f.add("between " + Math.min(2, verbs) + side);
  }

  private void trigger(int i, List<String> f) {
    f.add("trigger " + word(i));
    int rank = 0;
    for (JsonNode e : told) {
      if (in(i, e.path("trigger"))) {
        f.add("rank " + Math.min(3, rank));
        f.add("sure " + (int) (5 * e.path("confidence").asDouble()));
        f.add("means " + means(e));
        f.add("frame " + QuestionFeatures.frame(e));
        f.add("first " + (rank == 0));
        return;
      }
      rank++;
    }
  }

  private static String means(JsonNode e) {
    return bit(!e.path("actors").isEmpty())
        + bit(!e.path("recipients").isEmpty())
        + bit(!e.path("toll").isEmpty());
  }
}
