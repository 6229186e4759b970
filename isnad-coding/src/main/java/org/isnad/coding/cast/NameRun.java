package org.isnad.coding.cast;

import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Phrasebook.Hit;

/**
 * How far a person's name reaches that the registry does not have: told from given names, links
 * (بن, أبو, عبد, دي), words no dictionary has, and the place of the words in the phrase.
 */
final class NameRun {
  private static final int LONGEST = 6;
  private static final int SHORTEST_FOREIGN = 5;

  /**
   * Letters that may be clitics or prefixes of verbs: a word nobody knows that begins with one may
   * be a form of any.
   */
  private static final String CLITIC_LETTERS =
      "\u064A\u062A\u0646\u0633\u0644\u0628\u0643\u0641\u0648";

  /** First letters of an imperfect verb, alone or after the particle of the future or purpose. */
  private static final String VERBAL = "\u064A\u062A\u0646";

  private static final String BEFORE_VERBS = "\u0633\u0644\u0641";

  private static final char YA = '\u064A';

  private final Grammar g;
  private final Line line;

  NameRun(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /**
   * End of a run of name words that starts here, or {@code i} when there is none.
   *
   * @param licensed a title or role stands before: a word nobody knows is then a name
   */
  int end(int i, boolean licensed) {
    int end = i;
    int words = 0;
    boolean given = false;
    while (end < line.size() && words < LONGEST) {
      int next = part(end, words, licensed, given);
      if (next <= end) {
        break;
      }
      given |= isGiven(end);
      end = next;
      words++;
    }
    if (words == 0) {
      return i;
    }
    if (!licensed && words == 1 && !sure(i) && !speaker(i) && !says(i, end) && !foreign(i)) {
      return i;
    }
    return end;
  }

  /** A word nobody knows right after a verb: somebody who does it. */
  private boolean speaker(int i) {
    if (i == 0) {
      return false;
    }
    String key = line.key(i);
    boolean verbal =
        key.charAt(0) == YA
            || BEFORE_VERBS.indexOf(key.charAt(0)) >= 0 && VERBAL.indexOf(key.charAt(1)) >= 0;
    String last = line.key(i - 1);
    boolean echoes = key.length() > 3 && last.endsWith(key.substring(key.length() - 3));
    return line.unknown(i)
        && !verbal
        && !echoes
        && line.isStem(i - 1)
        && line.mayBeVerb(i - 1)
        && !line.isProclitic(i - 1);
  }

  /** A name that is also a word, between a verb and what is said: وأوضح عنان أن. */
  private boolean says(int i, int end) {
    return i > 0
        && line.pos(i - 1) == Pos.VERB
        && g.has(i, Sense.PersonName.class)
        && !g.common(i)
        && !line.isSmall(i)
        && end < line.size()
        && (line.pos(end) == Pos.SCONJ || line.isMark(end, ":") || line.isMark(end, "\""));
  }

  /** A word nobody knows, of the shape of a foreign name, and not said to be a place. */
  private boolean foreign(int i) {
    String key = line.key(i);
    boolean shaped = key.length() >= SHORTEST_FOREIGN && CLITIC_LETTERS.indexOf(key.charAt(0)) < 0;
    if (!shaped || !line.unknown(i) || g.places().located(i, 0) || g.particle(i - 1, "to") == i) {
      return false;
    }
    for (String ending : g.endings) {
      if (key.endsWith(ending) && key.length() >= ending.length() + 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands here can only be part of a name. */
  private boolean strong(int i) {
    return i < line.size()
            && line.isStem(i)
            && !g.common(i)
            && (sure(i) || line.unknown(i) || isGiven(i) && line.pos(i) == Pos.PROPN)
        || g.particle(i, "filiation") > 0;
  }

  private boolean isGiven(int i) {
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.PersonName p && p.given()) {
        return true;
      }
    }
    return g.particle(i, "kunya") >= 0 || g.particle(i, "servant") >= 0;
  }

  private boolean sure(int i) {
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.PersonName p && p.sure()) {
        return true;
      }
    }
    return false;
  }

  /** End of one part of a name: a word, or a link and its word. */
  private int part(int i, int words, boolean licensed, boolean given) {
    if (!line.isWord(i) || line.isProclitic(i) && words > 0 || line.isEnclitic(i)) {
      return i;
    }
    if (line.endsInAlif(i) && line.isSmall(i)
        || line.pos(i) == Pos.NUM
        || g.particle(i, "time") > 0) {
      return i;
    }
    int link = link(i, words);
    if (link > i) {
      return link;
    }
    Hit name = g.longest(i, Sense.PersonName.class);
    if (name != null && (words == 0 || name.skip() == 0)) {
      boolean ambiguous = g.common(i) || line.isVerb(i) || line.isSmall(i);
      if (line.isEnclitic(i + 1) && words == 0) {
        return i;
      }
      if (words == 0 && !licensed && says(i, name.end())) {
        return name.end();
      }
      if (words == 0 && !licensed) {
        boolean opens = isGiven(i) && (!ambiguous || strong(name.end()));
        return opens || sure(i) && !ambiguous ? name.end() : i;
      }
      return ambiguous && !given && !licensed ? i : name.end();
    }
    if (words > 1 && g.longest(i, Sense.Spot.class, s -> !s.risky()) != null) {
      return i;
    }
    if (!line.isStem(i) || g.common(i) && !(given && licensed && surname(i))) {
      return i;
    }
    if (line.isSmall(i)) {
      return i;
    }
    boolean unknown = line.unknown(i);
    if (words == 0 && !licensed) {
      return unknown && !line.isVerb(i) && !line.definite(i) ? i + 1 : i;
    }
    if (given && licensed && words == 1 && g.common(i)) {
      return i + 1;
    }
    if (given && words <= 2 && line.pos(i) == Pos.PROPN) {
      return i + 1;
    }
    if (unknown || licensed && words == 0 && line.pos(i) == Pos.PROPN) {
      return i + 1;
    }
    boolean nounLike = line.pos(i) == Pos.NOUN || line.pos(i) == Pos.ADJ;
    if (given
        && words == 1
        && nounLike
        && (line.definite(i) || line.pos(i) == Pos.PROPN || sure(i - 1))) {
      return i + 1;
    }
    if (words == 2 && nounLike && !line.definite(i) && g.particle(i - 1, "of-faith") == i) {
      return i + 1;
    }
    if (given
        && line.definite(i)
        && nounLike
        && line.key(i).charAt(line.key(i).length() - 1) == YA) {
      return i + 1;
    }
    return i;
  }

  /** After a title and a given name even a common adjective is a name (رئيس المجلس نبيه بري). */
  private boolean surname(int i) {
    for (Hit hit : g.hits(i)) {
      boolean idle = hit.sense() instanceof Sense.Modifier || hit.sense() instanceof Sense.Facility;
      boolean name = hit.sense() instanceof Sense.PersonName || hit.sense() instanceof Sense.Spot;
      if (!(idle || name)) {
        return false;
      }
    }
    return !line.isVerb(i) && !line.definite(i);
  }

  /** بن خليفة, أبو بكر, عبد الله, عز الدين, دي ميستورا, آل ثاني. */
  private int link(int i, int words) {
    int after = -1;
    if (words > 0) {
      after = Math.max(g.particle(i, "filiation"), g.particle(i, "of-faith"));
      if (g.particle(i, "of-faith") > i) {
        return after;
      }
    }
    after = Math.max(after, g.particle(i, "kunya"));
    after = Math.max(after, g.particle(i, "servant"));
    if (after < 0 && words > 0) {
      after = g.particle(i, "link");
    }
    if (after > i && after < line.size() && line.isStem(after) && g.particle(after, "in") < 0) {
      boolean family = g.particle(i, "filiation") > 0 || g.particle(i, "servant") > 0;
      if (family) {
        int kunya = Math.max(g.particle(after, "kunya"), g.particle(after, "servant"));
        if (kunya > 0 && kunya < line.size() && line.isStem(kunya)) {
          return kunya + 1;
        }
      }
      boolean open =
          g.hits(after).isEmpty() || g.has(after, Sense.PersonName.class) || line.definite(after);
      if (family || open && !line.isVerb(after)) {
        return after + 1;
      }
    }
    return i;
  }
}
