package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.arabic.number.Numerals;
import org.isnad.arabic.number.Quantity;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * In which words things are told: articles, sentences and the surroundings of a trigger as vectors
 * over stems, each weighted by how rare it is in the case. Two tellings in nearly the same rare
 * words are of the same happening even where parties and places were not found.
 *
 * <p>Plain tf–idf (Salton and Buckley 1988) over the lemmas of nouns, verbs, adjectives, names and
 * numbers.
 */
final class Wording {
  private static final String ARTICLE = "\u0627\u0644";
  private static final Set<Pos> SAYING =
      Set.of(Pos.NOUN, Pos.VERB, Pos.ADJ, Pos.PROPN, Pos.NUM, Pos.X);

  /** In a case of three articles a word of two is not common: rarity is told as in so many. */
  static final int LEAST_TOTAL = 100;

  /** Characters between "since" and its time. */
  private static final int LASTING = 14;

  private static final double LEAST_WEIGHT = 0.05;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<int[]> frequencies = new ArrayList<>();
  private final List<String> stems = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final int total;

  Wording(List<Coded> articles, Knowledge knowledge) {
    Numerals numerals = new Numerals(knowledge);
    // Reading takes most of the time and each article by itself; numbers are given in order.
    articles.parallelStream()
        .map(coded -> Reading.of(coded, numerals))
        .forEachOrdered(reading -> {
          Page page = new Page(reading);
          Arrays.stream(page.words).distinct().forEach(id -> frequencies.get(id)[0]++);
          pages.add(page);
        });
    total = Math.max(LEAST_TOTAL, articles.size());
  }

  /** A rank with the name that follows it. */
  record Titled(Span name, String rank, String who) {}

  /** An article's words that say something, as folded lemmas, with their starts. */
  private record Reading(
      List<String> lemmas,
      int[] starts,
      List<Figure> figures,
      List<Titled> titled,
      List<Span> since) {
    static Reading of(Coded coded, Numerals numerals) {
      List<String> lemmas = new ArrayList<>();
      List<Integer> at = new ArrayList<>();
      List<Figure> figures = new ArrayList<>();
      List<Titled> titled = new ArrayList<>();
      List<Span> since = new ArrayList<>();
      for (Sentence sentence : Arabic.standard().read(coded.article().text()).sentences()) {
        for (Quantity q : numerals.find(sentence, coded.times())) {
          if (q.form() == Quantity.Form.NUMBER && q.counted().isPresent()) {
            Word counted = sentence.word(q.counted().getAsInt());
            figures.add(
                new Figure(q.span(), q.min(), q.max(), Script.fold(counted.lemma()), q.measure()));
          }
        }
        @Nullable Word before = null;
        for (Word word : sentence.words()) {
          if (!word.isStem()) {
            continue;
          }
          if (before != null && Deeds.is("rank", before.lemma())) {
            titled.add(
                new Titled(word.span(), Script.fold(before.lemma()), Script.fold(word.bare())));
          }
          before = word;
          if (Deeds.is("since", word.lemma()) || Deeds.is("since", word.bare())) {
            since.add(word.span());
          }
          if (SAYING.contains(word.pos())) {
            lemmas.add(Script.fold(word.lemma()));
            at.add(word.span().start());
          }
        }
      }
      return new Reading(
          lemmas, at.stream().mapToInt(Integer::intValue).toArray(), figures, titled, since);
    }
  }

  /** An article's words that say something, with their places. */
  final class Page {
    private final int[] words;
    private final int[] starts;
    private final List<Figure> figures;
    private final List<Titled> titled;
    private final List<Span> since;

    private Page(Reading reading) {
      words = new int[reading.lemmas.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = id(reading.lemmas.get(i));
      }
      starts = reading.starts;
      figures = reading.figures;
      titled = reading.titled;
      since = reading.since;
    }

    /** The figures of a stretch. */
    List<Figure> figures(Span span) {
      return figures.stream().filter(f -> span.contains(f.span())).toList();
    }

    /** The ranks of a stretch. */
    List<Titled> titled(Span span) {
      return titled.stream().filter(t -> span.contains(t.name())).toList();
    }

    /** Whether "since", "for" or "during" stands close before a time. */
    boolean lasting(Span time) {
      return since.stream()
          .anyMatch(s -> s.end() <= time.start() && time.start() - s.end() <= LASTING);
    }

    /** The lemmas of a stretch, in order. */
    List<String> lemmas(Span span) {
      List<String> out = new ArrayList<>();
      for (int i = at(span.start()); i < at(span.end()); i++) {
        out.add(stems.get(words[i]));
      }
      return out;
    }

    Vector whole() {
      return vector(0, words.length);
    }

    Vector within(Span span) {
      return vector(at(span.start()), at(span.end()));
    }

    /** Up to so many words to each side of the trigger, inside the sentence. */
    Vector around(Span trigger, Span sentence, int words) {
      return within(reach(trigger, sentence, words));
    }

    /** Where those words stand. */
    Span reach(Span trigger, Span sentence, int words) {
      int from = Math.max(at(sentence.start()), at(trigger.start()) - words);
      int to = Math.min(at(sentence.end()), at(trigger.end()) + words);
      return new Span(
          from < starts.length ? Math.min(starts[from], trigger.start()) : trigger.start(),
          to < starts.length ? Math.max(starts[to], trigger.end()) : sentence.end());
    }

    private int at(int offset) {
      int i = Arrays.binarySearch(starts, offset);
      return i >= 0 ? i : -i - 1;
    }

    private Vector vector(int from, int to) {
      Map<Integer, Double> weights = new HashMap<>();
      for (int i = from; i < to; i++) {
        weights.put(words[i], rarity(words[i]));
      }
      return Vector.of(weights);
    }
  }

  private int id(String lemma) {
    return ids.computeIfAbsent(
        lemma,
        k -> {
          frequencies.add(new int[1]);
          stems.add(k);
          return frequencies.size() - 1;
        });
  }

  /** Of the article with this number. */
  Page page(int article) {
    return pages.get(article);
  }

  /** How much a stem says: the logarithm of how rare it is among the case's articles. */
  double rarity(int stem) {
    return Math.max(LEAST_WEIGHT, Math.log((1.0 + total) / (1.0 + frequencies.get(stem)[0])));
  }

  /** A word folded, without the article. */
  static String stem(String word) {
    String folded = Script.fold(word);
    return folded.startsWith(ARTICLE) && folded.length() > ARTICLE.length() + 2
        ? folded.substring(ARTICLE.length())
        : folded;
  }
}
