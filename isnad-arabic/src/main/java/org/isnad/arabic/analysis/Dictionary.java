package org.isnad.arabic.analysis;

import java.util.List;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Morphology.Gender;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word.Reading;
import org.isnad.arabic.lexicon.Analysis;
import org.isnad.arabic.lexicon.Kind;
import org.isnad.arabic.lexicon.Lexicon;

/**
 * Everything a stem may be: closed class, our own nouns and plurals, the compiled lexicon, and for
 * what none of them knows a guess by its ending. Immutable.
 */
final class Dictionary {
  private static final char ALIF = '\u0627';
  private static final char LAM = '\u0644';
  private static final char TA = '\u062A';
  private static final char TA_MARBUTA = '\u0629';
  private static final char YA = '\u064A';
  private static final char WAW = '\u0648';
  private static final char HAMZA = '\u0621';
  private static final char HAMZA_ON_YA = '\u0626';
  private static final char HAMZA_ON_WAW = '\u0624';

  private final Overlay overlay;
  private final Lexicon lexicon;
  private final Memory memory;
  private final Counts counts;
  private final Counts lemmas;

  Dictionary(Overlay overlay, Lexicon lexicon, Memory memory, Counts counts, Counts lemmas) {
    this.lemmas = lemmas;
    this.overlay = overlay;
    this.lexicon = lexicon;
    this.memory = memory;
    this.counts = counts;
  }

  /**
   * @param folded the stem's letters, folded
   * @param letters the same with hamza as written
   * @param bound an enclitic follows
   * @param afterLam the proclitic ل stands before: an article may hide in the stem
   */
  List<Option> options(String folded, String letters, boolean bound, boolean afterLam) {
    Options found = new Options(bound);
    boolean only = false;
    for (Overlay.Closed closed : overlay.closed(folded)) {
      if (!bound || closed.bound()) {
        only |= closed.only();
        found.add(withVerbMorphology(closed.reading(), folded), folded, 60);
      }
    }
    if (only) {
      return found.sorted();
    }
    String definite = afterLam ? restored(folded) : folded;
    boolean article = hasArticle(definite, letters);
    boolean elided = !definite.equals(folded);
    if (!elided) {
      whole(folded, letters, bound, article, found);
    }
    if (article && !bound) {
      nominal(
          definite.substring(2),
          definite,
          elided ? definite.substring(2) : letters.substring(2),
          true,
          false,
          found);
    }
    if (found.isEmpty()) {
      Guesses.add(elided ? definite : folded, letters, bound, article, found);
    }
    remembered(elided ? definite : letters, found);
    return found.sorted();
  }

  /**
   * How the word behaves in news, from counts alone: names take no article, verbs no ب, adjectives
   * take ة. Each number is the difference of logarithms of "seen so" and "seen bare", in four bits.
   */
  int profile(String folded) {
    int from = folded.length() > 3 && folded.charAt(0) == ALIF && folded.charAt(1) == LAM ? 2 : 0;
    int to = folded.length();
    if (to - from > 3 && folded.charAt(to - 1) == TA_MARBUTA) {
      to--;
    }
    String base = folded.substring(from, to);
    int bare = counts.of(base);
    int feminine = counts.of(base + TA_MARBUTA);
    int seen = to < folded.length() ? feminine : bare;
    String word = folded.substring(from);
    return step(counts.of("" + ALIF + LAM + word), seen)
        | step(counts.of("\u0628" + word), seen) << 4
        | step(counts.of("\u0648" + word), seen) << 8
        | step(to < folded.length() ? bare : feminine, seen) << 12
        | step(counts.of(base + "\u0627"), bare) << 16
        | Math.min(seen, 15) << 20;
  }

  /** 0: seen neither way; else 1–9 for much rarer to much commoner. */
  private static int step(int with, int without) {
    if (with == 0) {
      return without == 0 ? 0 : without > 4 ? 10 : 11;
    }
    return 5 + Math.max(-4, Math.min(4, with - without));
  }

  /** Sorts of word the lexicon knows the form as, with or without the article. */
  int kinds(String folded, boolean bound) {
    int from = folded.length() > 3 && folded.charAt(0) == ALIF && folded.charAt(1) == LAM ? 2 : 0;
    int mask = lexicon.mask(folded, from, folded.length());
    if (mask == 0 && from > 0) {
      mask = lexicon.mask(folded, 0, folded.length());
    }
    int half = bound ? mask >>> 16 : mask & 0xFFFF;
    String base = folded.substring(from);
    return half
        | (overlay.isName(base) || overlay.isName(folded) ? 1 << 16 : 0)
        | (overlay.plurals(base).isEmpty() ? 0 : 1 << 17)
        | (overlay.noun(base).isPresent() ? 1 << 18 : 0);
  }

  // ---- the stem as it stands

  private void whole(String folded, String letters, boolean bound, boolean article, Options found) {
    nominal(folded, folded, letters, false, bound, found);
    for (Analysis analysis : lexicon.analyses(folded)) {
      if (analysis.kind() != Kind.VERB || (bound ? !analysis.bound() : !analysis.free())) {
        continue;
      }
      int rank = verbRank(analysis, folded) - analysis.spelling().objection(letters);
      String given = bound ? free(folded, analysis) : folded;
      found.add(
          new Reading(analysis.lemma(), Pos.VERB, analysis.morphology()),
          given,
          article ? rank - 10 : rank);
    }
  }

  private int verbRank(Analysis analysis, String folded) {
    Morphology m = analysis.morphology();
    int rank = 20 + 2 * lemmas.of("v" + analysis.lemma());
    if (m.tense() == Tense.IMPERATIVE) {
      rank -= 30;
    }
    if (m.person() == Person.SECOND) {
      rank -= 10;
    }
    if (m.person() == Person.FIRST && m.number() == Number.SINGULAR) {
      rank -= 6;
    }
    if (isShortened(analysis, folded)) {
      rank -= 12;
    }
    if (m.number() == Number.DUAL) {
      rank -= 6;
    }
    if (m.tense() == Tense.PERFECT && analysis.lemma().equals(folded)) {
      rank += 6;
    }
    return rank;
  }

  /**
   * The jussive of a weak verb has lost a letter: لم تعد. After anything but لم it is hardly meant.
   */
  private static boolean isShortened(Analysis analysis, String folded) {
    Morphology m = analysis.morphology();
    if (m.tense() != Tense.IMPERFECT
        || m.number() != Number.SINGULAR
        || m.person() == Person.SECOND) {
      return false;
    }
    String lemma = analysis.lemma();
    boolean lost = lemma.charAt(0) == ALIF || lemma.charAt(0) == WAW && lemma.length() == 3;
    return folded.length() < lemma.length() + (lost ? 0 : 1);
  }

  /** The form that stands alone of one that stands before an enclitic. */
  private static String free(String folded, Analysis analysis) {
    char last = folded.charAt(folded.length() - 1);
    Morphology m = analysis.morphology();
    if (analysis.kind() == Kind.VERB) {
      if (last == WAW && m.number() == Number.PLURAL) {
        return folded + ALIF;
      }
      boolean weak = analysis.lemma().charAt(analysis.lemma().length() - 1) == YA;
      return last == ALIF && weak && m.number() == Number.SINGULAR
          ? folded.substring(0, folded.length() - 1) + YA
          : folded;
    }
    String stem = folded.substring(0, folded.length() - 1);
    if (last == TA && m.gender() == Gender.FEMININE && m.number() == Number.SINGULAR) {
      return stem + TA_MARBUTA;
    }
    if (last == ALIF && analysis.lemma().equals(stem + YA)) {
      return stem + YA;
    }
    if ((last == HAMZA_ON_YA || last == HAMZA_ON_WAW) && analysis.lemma().equals(stem + HAMZA)) {
      return stem + HAMZA;
    }
    return folded;
  }

  // ---- nouns, adjectives, names

  private void nominal(
      String base, String folded, String written, boolean definite, boolean bound, Options found) {
    plurals(base, folded, written, definite, bound, found);
    overlay
        .noun(base)
        .ifPresent(noun ->
            found.add(
                new Reading(noun.lemma(), noun.pos(), with(noun.morphology(), definite)),
                folded,
                40));
    if (overlay.isName(base)) {
      found.add(new Reading(base, Pos.PROPN, with(Morphology.UNMARKED, definite)), folded, 50);
    }
    for (Analysis analysis : lexicon.analyses(base)) {
      if (analysis.kind() == Kind.VERB || (bound ? !analysis.bound() : !analysis.free())) {
        continue;
      }
      if (definite
          && (analysis.tanwin()
              || analysis.lemma().length() > base.length() && isDefective(analysis, base))) {
        continue;
      }
      Morphology morphology = with(analysis.morphology(), definite);
      String given = bound ? free(folded, analysis) : folded;
      int rank = nominalRank(analysis, base) - analysis.spelling().objection(written);
      for (Pos pos : parts(analysis.kind())) {
        found.add(new Reading(analysis.lemma(), pos, morphology), given, rank);
      }
      if (isAbstract(analysis, base)) {
        found.add(new Reading(base, Pos.NOUN, morphology), given, rank + 1);
      }
    }
  }

  /**
   * خارجية, منظومة: the feminine of an adjective of relation or of a passive participle, as a noun,
   * is a thing.
   */
  private static boolean isAbstract(Analysis analysis, String base) {
    return (analysis.kind() == Kind.NISBA || analysis.kind() == Kind.PATIENT)
        && base.charAt(base.length() - 1) == TA_MARBUTA
        && analysis.morphology().number() == Number.SINGULAR;
  }

  /** قاض for قاضي: only without the article. */
  private static boolean isDefective(Analysis analysis, String base) {
    return analysis.morphology().number() == Number.SINGULAR && analysis.lemma().equals(base + YA);
  }

  private int nominalRank(Analysis analysis, String base) {
    int rank =
        20 + 2 * lemmas.of("n" + analysis.lemma()) + (analysis.kind() == Kind.MASDAR ? 1 : 0);
    if (analysis.morphology().number() == Number.DUAL) {
      rank -= 3;
    }
    if (analysis.morphology().number() == Number.UNKNOWN) {
      rank -= 2;
    }
    if (isDefective(analysis, base)) {
      rank -= 8;
    }
    if (analysis.tanwin() && !analysis.lemma().equals(base)) {
      rank -= 1;
    }
    return rank;
  }

  /** Broken plurals, also with the accusative ا and with the hamza an enclitic changes. */
  private void plurals(
      String base, String folded, String written, boolean definite, boolean bound, Options found) {
    String plural = base;
    List<Overlay.Plural> plurals = overlay.plurals(base);
    int last = base.length() - 1;
    if (plurals.isEmpty() && last > 1) {
      char end = base.charAt(last);
      String stem = base.substring(0, last);
      if (!bound && end == ALIF) {
        plural = stem;
      } else if (bound && (end == HAMZA_ON_YA || end == HAMZA_ON_WAW)) {
        plural = stem + HAMZA;
      } else if (bound && end == TA) {
        plural = stem + TA_MARBUTA;
      } else if (bound && end == ALIF) {
        plural = stem + YA;
      } else {
        return;
      }
      plurals = overlay.plurals(plural);
    }
    Morphology morphology =
        new Morphology(Tense.NONE, Person.NONE, Gender.UNKNOWN, Number.PLURAL, definite);
    int rank = 70;
    for (Overlay.Plural form : plurals) {
      int objection = plural.equals(base) ? form.spelling().objection(written) : 0;
      if (objection >= 20) {
        continue;
      }
      String given = bound ? plural : folded;
      int likely = (form.rare() ? 24 : rank) - objection;
      found.add(new Reading(form.singular(), Pos.NOUN, morphology), given, likely);
      if (isAdjective(form.singular())) {
        found.add(new Reading(form.singular(), Pos.ADJ, morphology), given, likely);
      }
      rank--;
    }
  }

  private boolean isAdjective(String base) {
    int adjectives =
        1 << Kind.ADJECTIVE.ordinal()
            | 1 << Kind.NISBA.ordinal()
            | 1 << Kind.AGENT.ordinal()
            | 1 << Kind.PATIENT.ordinal();
    return (lexicon.mask(base, 0, base.length()) & adjectives) != 0;
  }

  private static List<Pos> parts(Kind kind) {
    return switch (kind) {
      case NOUN, MASDAR -> List.of(Pos.NOUN);
      case AGENT, PATIENT, ADJECTIVE, ELATIVE, NISBA -> List.of(Pos.ADJ, Pos.NOUN);
      case PLACE, NAME -> List.of(Pos.PROPN);
      case VERB -> List.of(Pos.VERB);
    };
  }

  // ---- article

  /** The stem with the article's alif that ل swallowed, if an article is in it. */
  private String restored(String folded) {
    if (folded.length() < 3 || folded.charAt(0) != LAM) {
      return folded;
    }
    boolean rest = isNominal(folded.substring(1));
    boolean own = isNominal(folded);
    if (rest && own) {
      // للجنة: ل + اللجنة or ل + الجنة: the commoner of the two
      String single = "" + ALIF + folded;
      String twice = "" + ALIF + LAM + folded;
      return counts.of(single) >= counts.of(twice) ? single : twice;
    }
    if (rest) {
      return ALIF + folded;
    }
    return own && !isName(folded) ? "" + ALIF + LAM + folded : own ? folded : ALIF + folded;
  }

  private boolean isNominal(String base) {
    if (!overlay.plurals(base).isEmpty()
        || overlay.noun(base).isPresent()
        || overlay.isName(base)) {
      return true;
    }
    return (lexicon.mask(base, 0, base.length()) & 0xFFFF & ~(1 << Kind.VERB.ordinal())) != 0;
  }

  private boolean isName(String base) {
    int names = 1 << Kind.PLACE.ordinal() | 1 << Kind.NAME.ordinal();
    return overlay.isName(base) || (lexicon.mask(base, 0, base.length()) & names) != 0;
  }

  private boolean hasArticle(String folded, String letters) {
    if (folded.length() < 4 || folded.charAt(0) != ALIF || folded.charAt(1) != LAM) {
      return false;
    }
    char first = letters.charAt(0);
    boolean hamza = first != ALIF && first != LAM;
    return !hamza && (isNominal(folded.substring(2)) || !isNominal(folded) && !isVerb(folded));
  }

  private boolean isVerb(String folded) {
    return (lexicon.mask(folded, 0, folded.length()) & 1 << Kind.VERB.ordinal()) != 0;
  }

  // ---- memory

  /** What the treebanks called this form comes first among its likes. */
  private void remembered(String written, Options found) {
    for (Memory.Call call : memory.of(written)) {
      found.remember(call);
    }
  }

  /** An auxiliary is a verb to the lexicon, which knows its person. */
  private Reading withVerbMorphology(Reading reading, String folded) {
    if (reading.pos() != Pos.AUX && reading.pos() != Pos.VERB) {
      return reading;
    }
    for (Analysis analysis : lexicon.analyses(folded)) {
      if (analysis.kind() == Kind.VERB
          && analysis.lemma().equals(reading.lemma())
          && analysis.morphology().tense() != Tense.IMPERATIVE) {
        return new Reading(reading.lemma(), reading.pos(), analysis.morphology());
      }
    }
    return reading;
  }

  private static Morphology with(Morphology m, boolean definite) {
    return m.definite() == definite
        ? m
        : new Morphology(m.tense(), m.person(), m.gender(), m.number(), definite);
  }
}
