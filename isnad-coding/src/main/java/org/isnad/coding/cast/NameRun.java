package org.isnad.coding.cast;

import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;

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

  private static final String ALIF = "\u0627";
  private static final String TA_MARBUTA = "\u0629";
  private static final String NOT = "\u0644\u0627";
  private static final String NOR = "\u0645\u0627";
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
    if (!licensed
        && words == 1
        && !sure(i)
        && !speaker(i)
        && !says(i, end)
        && !doer(i)
        && !foreign(i)) {
      return i;
    }
    return end;
  }

  /** A word nobody knows right after a verb: somebody who does it. */
  private boolean speaker(int i) {
    if (i == 0) {
      return false;
    }
    String key = positive(line.key(i));
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

  /** Without a negation written to its verb: لايؤمن, مايفيد. */
  private static String positive(String key) {
    boolean negated = key.length() > 4 && (key.startsWith(NOT) || key.startsWith(NOR));
    return negated ? key.substring(2) : key;
  }

  /** A name right after a verb that opens its clause: وناشد الراغب, وكرر بوش. */
  private boolean doer(int i) {
    if (i == 0 || line.pos(i - 1) != Pos.VERB || g.common(i) || line.isSmall(i) || line.isVerb(i)) {
      return false;
    }
    boolean person =
        g.longest(i, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON) != null
            || g.has(i, Sense.PersonName.class);
    return person && line.pos(i) == Pos.PROPN && !line.isEnclitic(i + 1);
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
    if (words == 1 && another(i)) {
      return i; // التقى السراج حفتر
    }
    Hit name = g.longest(i, Sense.PersonName.class);
    if (name != null && (words == 0 || name.skip() == 0)) {
      boolean ambiguous = g.common(i) || line.isVerb(i) || line.isSmall(i);
      if (line.isEnclitic(i + 1) && words == 0) {
        return i;
      }
      if (words == 0 && !licensed && (says(i, name.end()) || doer(i))) {
        return name.end();
      }
      if (words == 0 && !licensed) {
        boolean opens =
            isGiven(i)
                && (!ambiguous
                    || strong(name.end())
                    || sure(i) && !g.common(i) && isGiven(name.end()) && line.isStem(name.end()));
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
      boolean first = unknown && !line.isVerb(i) || leads(i);
      return first && !line.definite(i) ? i + 1 : i;
    }
    if (given && licensed && words == 1 && g.common(i)) {
      return i + 1;
    }
    if (line.isEnclitic(i + 1)) {
      return i; // نقلت عن حمد قوله
    }
    if (given && words <= 2 && line.pos(i) == Pos.PROPN) {
      return i + 1;
    }
    if (unknown || licensed && words == 0 && line.pos(i) == Pos.PROPN) {
      return i + 1;
    }
    boolean nounLike = line.pos(i) == Pos.NOUN || line.pos(i) == Pos.ADJ;
    if (given
        && words == 2
        && line.definite(i)
        && nounLike
        && isGiven(i - 1)
        && isGiven(i - 2)
        && g.longest(i - 1, Sense.Known.class) == null
        && !tanwin(i)
        && g.hits(i).isEmpty()) {
      return i + 1; // عباس محمود العقاد
    }
    if (given
        && words == 1
        && nounLike
        && !line.definite(i)
        && g.hits(i).isEmpty()
        && !(i > 1 && line.isVerb(i - 2))
        && (line.pos(i - 1) == Pos.PROPN || line.unknown(i - 1))
        && !tanwin(i)) {
      return i + 1;
    }
    boolean object =
        words == 1
            && i > 1
            && line.isVerb(i - 2)
            && line.pos(i) == Pos.NOUN
            && line.key(i).charAt(line.key(i).length() - 1) != YA;
    if (given
        && words == 1
        && nounLike
        && !(object && !licensed)
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

  /** Two surnames the registry knows, of nobody who has both, are two persons. */
  private boolean another(int i) {
    boolean two = false;
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.Known k && k.actor().kind() == Kind.PERSON) {
        two = true;
        for (Hit before : g.hits(i - 1)) {
          if (before.sense() instanceof Sense.Known b && b.actor().id().equals(k.actor().id())) {
            return false;
          }
        }
      }
    }
    return two
        && !isGiven(i - 1)
        && g.longest(i - 1, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON) != null;
  }

  /** A proper noun without a meaning of its own before a word that can only be a surname. */
  private boolean leads(int i) {
    int next = i + 1;
    return line.pos(i) == Pos.PROPN
        && g.hits(i).isEmpty()
        && line.isStem(next)
        && !g.common(next)
        && !line.definite(next)
        && (foreign(next)
            || line.unknown(next) && line.pos(next) == Pos.PROPN
            || g.longest(next, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON) != null);
  }

  /** An indefinite accusative is an object or says how, no surname. */
  private boolean tanwin(int i) {
    String key = line.key(i);
    return key.endsWith(ALIF) || key.endsWith(TA_MARBUTA);
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
