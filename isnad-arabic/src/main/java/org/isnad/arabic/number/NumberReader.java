package org.isnad.arabic.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number, cardinal or ordinal, at a token.
 *
 * <p>The grammar of cardinals: a number is a sum of parts of falling scale joined by "and"; a part
 * is a group below a thousand (or digits) times an optional scale; a group is hundreds "and" what
 * is below a hundred; below a hundred the digit comes first ("five and twenty"). Vague words (tens,
 * hundreds) are groups with two values.
 */
public final class NumberReader {
  private final Phrases<NumberWord> words;
  private final String and;
  private final List<String> dualEndings = new ArrayList<>();
  private final List<String> constructEndings = new ArrayList<>();

  /**
   * A number read.
   *
   * @param from first token
   * @param next token after the last
   * @param prefix folded letters of the first token that are a proclitic
   * @param scale the scale of its first part: a thousand in "20 thousand"
   */
  public record Reading(
      double min,
      double max,
      int from,
      int next,
      int prefix,
      double scale,
      boolean digits,
      boolean oneOf,
      boolean definite) {
    public long low() {
      return Math.round(min);
    }

    public long high() {
      return Math.round(max);
    }

    public boolean isWhole() {
      return min == max && min == Math.rint(min);
    }
  }

  public NumberReader(Knowledge knowledge) {
    List<Entry> entries = knowledge.file("arabic/numbers");
    this.words = Phrases.read(entries, NumberWord::of);
    String article = Phrases.article(entries);
    String conjunction = "";
    for (Entry entry : entries) {
      NumberWord word = NumberWord.of(entry);
      if (word != null && takesArticle(word.kind()) && !entry.flag("bare")) {
        for (String form : entry.texts("form")) {
          words.add(article + form, word.withArticle());
        }
      }
      if (word != null && word.kind() == NumberWord.Kind.DUAL_ENDING) {
        List<String> endings = entry.flag("construct") ? constructEndings : dualEndings;
        entry.texts("form").forEach(form -> endings.add(Script.fold(form)));
      }
      if (word != null && word.kind() == NumberWord.Kind.AND) {
        conjunction = Script.fold(entry.texts("form").getFirst());
      }
    }
    this.and = conjunction;
  }

  private static boolean takesArticle(NumberWord.Kind kind) {
    return switch (kind) {
      case DIGIT, TEN, HUNDREDS, SCALE, DUAL, VAGUE, FRACTION -> true;
      default -> false;
    };
  }

  /** The conjunction that joins the parts of a number, folded. */
  public String conjunction() {
    return and;
  }

  Phrases<NumberWord> words() {
    return words;
  }

  /** The cardinal that begins at a token, proclitics allowed before it. */
  public Optional<Reading> cardinal(Tokens tokens, int at) {
    double min = 0;
    double max = 0;
    double ceiling = Double.MAX_VALUE;
    int pos = at;
    int prefix = 0;
    boolean digits = false;
    boolean oneOf = false;
    boolean definite = false;
    boolean any = false;
    double scale = 1;
    while (ceiling > 1) {
      Part part = part(tokens, pos, any);
      if (part == null || part.scale >= ceiling || any && part.max >= ceiling) {
        break;
      }
      if (!any) {
        prefix = part.prefix;
        scale = part.scale;
        digits = part.digits;
        oneOf = part.oneOf;
        definite = part.definite;
      }
      min += part.min;
      max += part.max;
      any = true;
      pos = part.next;
      ceiling = part.scale;
      if (part.scale > 1) {
        Part half = fraction(tokens, pos);
        if (half != null) {
          min += half.min * part.scale;
          max += half.max * part.scale;
          pos = half.next;
          break;
        }
      }
    }
    return any
        ? Optional.of(
            new Reading(min, max, at, pos, prefix, scale, digits, oneOf && pos == at + 1, definite))
        : Optional.empty();
  }

  /** The ordinal that begins at a token: the first, the fifteenth, the twenty-first. */
  public Optional<Reading> ordinal(Tokens tokens, int at) {
    Found first = find(tokens, at, NumberWord.Kind.ORDINAL, false);
    if (first == null) {
      return Optional.empty();
    }
    double value = first.word.value();
    int next = first.next;
    if (value < 10) {
      Found teen = find(tokens, next, NumberWord.Kind.TEEN, false);
      if (teen != null && teen.prefix == 0) {
        value += 10;
        next = teen.next;
      } else {
        Found ten = find(tokens, next, NumberWord.Kind.ORDINAL, true);
        if (ten != null && ten.word.value() >= 20) {
          value += ten.word.value();
          next = ten.next;
        }
      }
    }
    return Optional.of(
        new Reading(value, value, at, next, first.prefix, 1, false, false, first.word.definite()));
  }

  /** Whether an ordinal begins at a token. */
  public boolean isOrdinal(Tokens tokens, int at) {
    return find(tokens, at, NumberWord.Kind.ORDINAL, false) != null;
  }

  /** Whether a form is its lemma with an ending that says two. */
  boolean isDual(String form, String lemma) {
    return hasEnding(form, lemma, dualEndings);
  }

  /** The same of the ending before another noun. */
  boolean isConstructDual(String form, String lemma) {
    return hasEnding(form, lemma, constructEndings);
  }

  private static boolean hasEnding(String form, String lemma, List<String> endings) {
    for (String ending : endings) {
      if (form.endsWith(ending)) {
        String stem = form.substring(0, form.length() - ending.length());
        // the feminine ending opens before another: its letter differs from the lemma's
        int open = stem.length() - 1;
        if (stem.equals(lemma)
            || stem.length() == lemma.length()
                && open > 1
                && lemma.startsWith(stem.substring(0, open))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether half or a quarter stands at a token, behind "and" or not. */
  public boolean isFraction(Tokens tokens, int at) {
    return find(tokens, at, NumberWord.Kind.FRACTION, false) != null;
  }

  /** The token after words that say "about", or the same token where none stand there. */
  public int about(Tokens tokens, int at) {
    for (Phrases.Match<NumberWord> match : words.at(tokens, at)) {
      if (match.value().kind() == NumberWord.Kind.BEFORE
          && match.value().bound() == Quantity.Bound.ABOUT) {
        return match.next();
      }
    }
    return at;
  }

  private record Part(
      double min,
      double max,
      double scale,
      int next,
      int prefix,
      boolean digits,
      boolean oneOf,
      boolean definite) {}

  private record Found(NumberWord word, int next, int prefix) {}

  /** A group and its scale, or a scale alone. */
  private @Nullable Part part(Tokens tokens, int at, boolean joined) {
    Part group = group(tokens, at, joined);
    if (group == null) {
      Found dual = find(tokens, at, NumberWord.Kind.DUAL, joined);
      if (dual == null) {
        dual = find(tokens, at, NumberWord.Kind.EITHER, joined);
      }
      if (dual != null) {
        double two = 2 * dual.word.value();
        return new Part(
            two,
            two,
            dual.word.value(),
            dual.next,
            dual.prefix,
            false,
            false,
            dual.word.definite());
      }
      Found one = find(tokens, at, NumberWord.Kind.SCALE, joined);
      return one == null
          ? null
          : new Part(
              one.word.value(),
              one.word.value(),
              one.word.value(),
              one.next,
              one.prefix,
              false,
              false,
              one.word.definite());
    }
    double scale = 1;
    int next = group.next;
    Found times = scale(tokens, next);
    while (times != null) {
      scale *= times.word.value();
      next = times.next;
      times = scale(tokens, next);
    }
    return new Part(
        group.min * scale,
        group.max == group.min ? group.max * scale : (group.max + 1) * scale - 1,
        scale,
        next,
        group.prefix,
        group.digits,
        group.oneOf && scale == 1,
        group.definite);
  }

  private @Nullable Found scale(Tokens tokens, int at) {
    Found found = find(tokens, at, NumberWord.Kind.SCALE, false);
    if (found == null) {
      found = find(tokens, at, NumberWord.Kind.EITHER, false);
    }
    return found != null && found.prefix == 0 ? found : null;
  }

  private @Nullable Part group(Tokens tokens, int at, boolean joined) {
    Token token = tokens.get(at);
    if (token.isDigits()) {
      if (joined) {
        return null;
      }
      boolean scaled = scale(tokens, at + 1) != null;
      double value = digits(token.folded(), scaled);
      int next = at + 1;
      if (value < 1000 && spacedThousands(tokens, at)) {
        value = value * 1000;
        next = at + 2;
      }
      return value < 0 ? null : new Part(value, value, 1, next, 0, true, false, false);
    }
    if (joined && token.folded().equals(and)) {
      Token digits = tokens.get(at + 1);
      if (digits.isDigits()) {
        double value = digits(digits.folded(), scale(tokens, at + 2) != null);
        return value < 0 ? null : new Part(value, value, 1, at + 2, 0, true, false, false);
      }
      return null;
    }
    if (!token.isWord()) {
      return null;
    }
    Found vague = find(tokens, at, NumberWord.Kind.VAGUE, joined);
    if (vague != null) {
      return new Part(
          vague.word.value(),
          vague.word.most(),
          1,
          vague.next,
          vague.prefix,
          false,
          false,
          vague.word.definite());
    }
    Found few = find(tokens, at, NumberWord.Kind.FEW, joined);
    if (few != null) {
      Found times = find(tokens, few.next, NumberWord.Kind.VAGUE, false);
      double unit = times != null && times.prefix == 0 ? times.word.value() / 2 : 1;
      int next = unit > 1 ? few.next + 1 : few.next;
      // "a handful of tens" multiplies ten, of hundreds a hundred: half of the two that the vague
      // word begins with
      return new Part(
          few.word.value() * unit,
          (few.word.most() + 1) * unit - 1,
          1,
          next,
          few.prefix,
          false,
          false,
          false);
    }
    Found half = find(tokens, at, NumberWord.Kind.FRACTION, joined);
    if (half != null) {
      return scale(tokens, half.next) == null
          ? null
          : new Part(
              half.word.value(), half.word.value(), 1, half.next, half.prefix, false, false, false);
    }
    return belowThousand(tokens, at, joined);
  }

  private @Nullable Part belowThousand(Tokens tokens, int at, boolean joined) {
    Found hundreds = find(tokens, at, NumberWord.Kind.HUNDREDS, joined);
    double value;
    int next;
    int prefix;
    boolean definite;
    if (hundreds != null) {
      value = hundreds.word.value();
      next = hundreds.next;
      prefix = hundreds.prefix;
      definite = hundreds.word.definite();
    } else {
      Found digit = find(tokens, at, NumberWord.Kind.DIGIT, joined);
      if (digit == null || digit.word.value() < 3 || digit.word.value() > 9) {
        return belowHundred(tokens, at, joined);
      }
      Found hundred = find(tokens, digit.next, NumberWord.Kind.HUNDREDS, false);
      if (hundred == null || !hundred.word.factor() || hundred.prefix > 0) {
        return belowHundred(tokens, at, joined);
      }
      value = digit.word.value() * 100;
      next = hundred.next;
      prefix = digit.prefix;
      definite = digit.word.definite();
    }
    Part rest = belowHundred(tokens, next, true);
    if (rest != null) {
      value += rest.min;
      next = rest.next;
    } else if (tokens.folded(next).equals(and) && tokens.get(next + 1).isDigits()) {
      double more = digits(tokens.folded(next + 1), false);
      if (more > 0 && more < 100) {
        value += more;
        next += 2;
      }
    }
    return new Part(value, value, 1, next, prefix, false, false, definite);
  }

  private @Nullable Part belowHundred(Tokens tokens, int at, boolean joined) {
    Found digit = find(tokens, at, NumberWord.Kind.DIGIT, joined);
    if (digit == null) {
      Found ten = find(tokens, at, NumberWord.Kind.TEN, joined);
      return ten == null
          ? null
          : new Part(
              ten.word.value(),
              ten.word.value(),
              1,
              ten.next,
              ten.prefix,
              false,
              false,
              ten.word.definite());
    }
    double value = digit.word.value();
    int next = digit.next;
    if (value < 10) {
      Found teen = find(tokens, next, NumberWord.Kind.TEEN, false);
      if (teen != null && teen.prefix == 0) {
        value += 10;
        next = teen.next;
      } else {
        Found ten = find(tokens, next, NumberWord.Kind.TEN, true);
        if (ten != null) {
          value += ten.word.value();
          next = ten.next;
        }
      }
    }
    boolean oneOf = digit.word.oneOf() && next == digit.next;
    return new Part(value, value, 1, next, digit.prefix, false, oneOf, digit.word.definite());
  }

  /** "and a half", with the scale said again or not. */
  private @Nullable Part fraction(Tokens tokens, int at) {
    Found half = find(tokens, at, NumberWord.Kind.FRACTION, true);
    if (half == null) {
      return null;
    }
    Found again = scale(tokens, half.next);
    int next = again == null ? half.next : again.next;
    return new Part(
        half.word.value(), half.word.value(), 1, next, half.prefix, false, false, false);
  }

  /**
   * A word of a kind at a token.
   *
   * @param joined it must be written with "and" before it
   */
  private @Nullable Found find(Tokens tokens, int at, NumberWord.Kind kind, boolean joined) {
    for (Phrases.Match<NumberWord> match : words.at(tokens, at)) {
      if (match.value().kind() == kind) {
        boolean and = match.prefix() == this.and.length() && tokens.folded(at).startsWith(this.and);
        if (joined ? and && match.prefix() > 0 : true) {
          return new Found(match.value(), match.next(), match.prefix());
        }
      }
    }
    return null;
  }

  /** "12 000": the only spaced thousands that are sure. */
  private static boolean spacedThousands(Tokens tokens, int at) {
    Token next = tokens.get(at + 1);
    return next.isDigits() && next.folded().equals("000") && tokens.get(at).folded().length() <= 3;
  }

  /**
   * The value of digits with separators; negative when they are no number. A comma or point before
   * every three digits separates thousands, except that one point before a scale word is a decimal
   * point (1.250 million).
   */
  static double digits(String text, boolean scaled) {
    List<String> pieces = new ArrayList<>(2);
    int from = 0;
    boolean point = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ',') {
        pieces.add(text.substring(from, i));
        from = i + 1;
        point |= c == '.';
      } else if (c < '0' || c > '9') {
        return -1;
      }
    }
    pieces.add(text.substring(from));
    if (text.length() > 18) {
      return -1;
    }
    if (pieces.size() == 1) {
      return Double.parseDouble(text);
    }
    boolean thousands =
        !pieces.getFirst().isEmpty()
            && pieces.getFirst().length() <= 3
            && !pieces.getFirst().equals("0");
    for (int i = 1; i < pieces.size(); i++) {
      thousands &= pieces.get(i).length() == 3;
    }
    if (thousands && !(scaled && point && pieces.size() == 2)) {
      return Double.parseDouble(String.join("", pieces));
    }
    return pieces.size() == 2 ? Double.parseDouble(pieces.get(0) + "." + pieces.get(1)) : -1;
  }
}
