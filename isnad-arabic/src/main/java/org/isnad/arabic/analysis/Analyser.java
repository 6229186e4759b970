package org.isnad.arabic.analysis;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Word.Part;
import org.isnad.arabic.Word.Reading;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.knowledge.Knowledge;

/**
 * Cuts atoms into pieces, tags them, and puts the readings in order. What it finds for a run of
 * letters does not depend on its neighbours and is kept; news repeats itself so much that nearly
 * every run has been seen before. Thread-safe.
 */
public final class Analyser {
  /** When so many runs are kept, all are forgotten: bounded memory for endless texts. */
  private static final int MOST_KEPT = 150_000;

  private final Cutter cutter;
  private final Dictionary dictionary;
  private final Overlay overlay;
  private final Tagger tagger;
  private final Weights cutting;
  private final Map<String, List<Piece>> kept = new ConcurrentHashMap<>();
  private final Map<String, List<Piece>> keptOpen = new ConcurrentHashMap<>();

  private Analyser(
      Overlay overlay,
      Lexicon lexicon,
      Counts counts,
      Counts lemmas,
      Memory memory,
      Weights cutting,
      Weights tagging) {
    this.overlay = overlay;
    this.cutter = new Cutter(overlay, lexicon, counts, lemmas);
    this.dictionary = new Dictionary(overlay, lexicon, memory, counts, lemmas);
    this.cutting = cutting;
    this.tagger = new Tagger(tagging);
  }

  /** With weights of one's own: for training and for measuring. */
  public static Analyser of(Knowledge knowledge, Memory memory, Weights cutting, Weights tagging) {
    return new Analyser(
        new Overlay(knowledge, Lexicon.standard()),
        Lexicon.standard(),
        counts("counts.bin"),
        counts("lemmas.bin"),
        memory,
        cutting,
        tagging);
  }

  /** With the shipped weights. */
  public static Analyser standard(Knowledge knowledge) {
    try (InputStream stream = resource("weights.bin");
        DataInputStream in =
            new DataInputStream(
                new java.io.BufferedInputStream(new GZIPInputStream(stream), 1 << 16))) {
      Memory memory = Memory.read(in);
      Weights cutting = Weights.read(in);
      Weights tagging = Weights.read(in);
      return of(knowledge, memory, cutting, tagging);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Counts counts(String name) {
    try (InputStream in = resource(name)) {
      return Counts.read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Analyser.class.getResourceAsStream("/org/isnad/lexicon/" + name);
    if (in == null) {
      throw new IllegalStateException("missing from the program: /org/isnad/lexicon/" + name);
    }
    return in;
  }

  public Cutter cutter() {
    return cutter;
  }

  /** What one thread needs to work; not shared. */
  public static final class Desk {
    final FeatureList features = new FeatureList();
    final float[] sums = new float[Pos.values().length];
  }

  // ---- cutting

  /**
   * The pieces of an atom.
   *
   * @param raw the text the atom stands in
   * @param open something other than white space and letters follows at once
   */
  public List<Piece> pieces(Atom atom, String raw, boolean open, Desk desk) {
    return switch (atom.kind()) {
      case ARABIC -> {
        String letters = letters(atom, raw);
        Map<String, List<Piece>> map = open ? keptOpen : kept;
        List<Piece> known = map.get(letters);
        if (known == null) {
          Cut cut = cutter.best(atom.folded(), open, cutting, desk.features);
          known = pieces(atom.folded(), letters, cut);
          if (map.size() >= MOST_KEPT) {
            map.clear();
          }
          map.put(letters, known);
        }
        yield known;
      }
      case ABBREVIATION -> List.of(single(atom, Part.STEM, Pos.PROPN));
      case FOREIGN -> List.of(single(atom, Part.STEM, Pos.PROPN));
      case NUMBER -> List.of(single(atom, Part.STEM, Pos.NUM));
      case PUNCTUATION -> List.of(single(atom, Part.PUNCTUATION, Pos.PUNCT));
      case SYMBOL -> List.of(single(atom, Part.PUNCTUATION, Pos.SYM));
    };
  }

  /** What is left of a word when its clitics are cut. */
  public record Stem(String letters, boolean bound) {}

  /** The stem of a folded word; the article's alif is given back after ل. */
  public Stem stem(String folded) {
    Cut cut = cutter.best(folded, false, cutting, new FeatureList());
    for (Piece piece : pieces(folded, folded, cut)) {
      if (piece.part() == Part.STEM) {
        return new Stem(piece.folded(), cut.hasEnclitic());
      }
    }
    return new Stem(folded, false);
  }

  /**
   * The letters of an atom without marks but with hamza as written; the folded ones where the two
   * do not match.
   */
  public static String letters(Atom atom, String raw) {
    if (atom.end() - atom.start() == atom.folded().length()) {
      return raw.substring(atom.start(), atom.end());
    }
    StringBuilder letters = new StringBuilder(atom.folded().length());
    for (int i = atom.start(); i < atom.end(); i++) {
      if (!Script.isIgnorable(raw.charAt(i))) {
        letters.append(raw.charAt(i));
      }
    }
    return letters.length() == atom.folded().length() ? letters.toString() : atom.folded();
  }

  private static Piece single(Atom atom, Part part, Pos pos) {
    Reading reading = new Reading(atom.folded(), pos, Morphology.UNMARKED);
    return new Piece(
        0,
        atom.folded().length(),
        atom.folded(),
        atom.folded(),
        part,
        List.of(new Option(reading, atom.folded(), 0, false)),
        Piece.bit(pos),
        -pos.ordinal() - 1,
        0,
        0);
  }

  /** The pieces a cut makes. */
  public List<Piece> pieces(String folded, String letters, Cut cut) {
    List<Piece> pieces = new ArrayList<>(4);
    boolean lam = cut.second() > 0 && folded.charAt(cut.first()) == '\u0644';
    if (cut.first() > 0) {
      pieces.add(clitic(folded, letters, 0, 1));
    }
    if (cut.second() > 0) {
      pieces.add(clitic(folded, letters, cut.first(), cut.first() + 1));
    }
    if (cut.hasStem()) {
      pieces.add(stem(folded, letters, cut, lam));
    }
    if (cut.hasEnclitic()) {
      String form = folded.substring(cut.stem());
      Reading reading =
          overlay.enclitic(form).orElse(new Reading(form, Pos.PRON, Morphology.UNMARKED));
      pieces.add(
          new Piece(
              cut.stem(),
              cut.length(),
              form,
              form,
              Part.ENCLITIC,
              List.of(new Option(reading, form, 0, false)),
              Piece.bit(Pos.PRON),
              -100,
              0,
              0));
    }
    return List.copyOf(pieces);
  }

  private Piece clitic(String folded, String letters, int from, int to) {
    String form = folded.substring(from, to);
    List<Option> options = dictionary.options(form, letters.substring(from, to), false, false);
    return new Piece(
        from, to, form, form, Part.PROCLITIC, options, tags(options), shape(options, false), 0, 0);
  }

  private Piece stem(String folded, String letters, Cut cut, boolean lam) {
    String form = folded.substring(cut.stemStart(), cut.stem());
    String written = letters.substring(cut.stemStart(), cut.stem());
    List<Option> options = dictionary.options(form, written, cut.hasEnclitic(), lam);
    String shown = options.get(0).folded();
    return new Piece(
        cut.stemStart(),
        cut.stem(),
        lam ? shown : form,
        written,
        Part.STEM,
        options,
        stemTags(form, options),
        shape(options, cut.hasEnclitic()),
        dictionary.kinds(lam ? shown : form, cut.hasEnclitic()),
        dictionary.profile(lam ? shown : form));
  }

  private static int tags(List<Option> options) {
    int tags = 0;
    for (Option option : options) {
      tags |= Piece.bit(option.pos());
    }
    return tags;
  }

  /**
   * The lexicon does not know which nouns are names, nor which accusatives are adverbs: the tagger
   * may say so.
   */
  private int stemTags(String form, List<Option> options) {
    int tags = tags(options);
    int nominal = Piece.bit(Pos.NOUN) | Piece.bit(Pos.ADJ);
    if ((tags & nominal) != 0 && overlay.closed(form).isEmpty()) {
      tags |= Piece.bit(Pos.PROPN) | nominal;
      char last = form.charAt(form.length() - 1);
      if (last == '\u0627' || last == '\u0629') {
        tags |= Piece.bit(Pos.ADV);
      }
    }
    return tags;
  }

  /** Which parts of speech, which tenses, definite or not. */
  private static int shape(List<Option> options, boolean bound) {
    int shape = bound ? 1 : 0;
    for (Option option : options) {
      Morphology morphology = option.reading().morphology();
      if (option.learned()
          || morphology.tense() == Morphology.Tense.IMPERATIVE
          || option.pos() == Pos.VERB && morphology.person() == Morphology.Person.SECOND) {
        continue;
      }
      shape |= 2 << option.pos().ordinal();
      shape |= 1 << 19 + morphology.tense().ordinal();
      if (morphology.definite()) {
        shape |= 1 << 24;
      }
    }
    return shape;
  }

  // ---- tagging

  public Pos[] tag(List<Piece> pieces, Desk desk) {
    return tagger.tag(pieces, desk.features, desk.sums);
  }

  /** The readings of a piece under a part of speech, the one chosen first. */
  public static List<Reading> readings(Piece piece, Pos pos) {
    List<Option> ordered = ordered(piece, pos);
    List<Reading> readings = new ArrayList<>(ordered.size());
    for (Option option : ordered) {
      readings.add(option.reading());
    }
    return readings;
  }

  /** The folded form of a piece under a part of speech. */
  public static String folded(Piece piece, Pos pos) {
    return ordered(piece, pos).get(0).folded();
  }

  private static List<Option> ordered(Piece piece, Pos pos) {
    List<Option> options = piece.options();
    if (options.get(0).pos() == pos) {
      return options;
    }
    List<Option> ordered = new ArrayList<>(options.size() + 1);
    for (Option option : options) {
      if (option.pos() == pos) {
        ordered.add(option);
      }
    }
    if (ordered.isEmpty()) {
      ordered.add(under(options, pos));
    }
    for (Option option : options) {
      if (option.pos() != pos) {
        ordered.add(option);
      }
    }
    return ordered;
  }

  /** No option has this part of speech: the likeliest of a kindred one lends its lemma. */
  private static Option under(List<Option> options, Pos pos) {
    Option like = options.get(0);
    for (Option option : options) {
      if (option.pos() == Pos.NOUN || option.pos() == Pos.ADJ) {
        like = option;
        break;
      }
    }
    Reading reading = like.reading();
    return new Option(
        new Reading(reading.lemma(), pos, reading.morphology()), like.folded(), like.rank(), false);
  }
}
