package org.isnad.corroboration;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Article;
import org.isnad.model.Span;

/**
 * Finds articles that copy each other.
 *
 * <p>Broder's containment sketch (A. Broder, <i>On the resemblance and containment of
 * documents</i>, 1997): of each text's shingles only those whose hash is 0 modulo {@value #SAMPLE}
 * are kept; two texts that share {@value #CANDIDATE} of them are candidates, and candidates are
 * then compared exactly. Banded MinHash was tried first in design: it finds resemblance, and loses
 * the wire story that stands inside a longer article; the sketch finds containment at the same
 * cost.
 *
 * <p>Invariants: the result does not depend on the order of the input beyond the choice of who is
 * earlier within one day; a shingle that stands in more than {@value #COMMON} texts (a footer, a
 * standing phrase) makes no candidates.
 */
public final class Copies {
  private static final int SAMPLE = 4;
  private static final int CANDIDATE = 2;
  private static final int COMMON = 250;
  private static final int PASSAGE_WORDS = 14;

  /** Least share of the shorter text that may be a wire which one of the two credits. */
  private static final double WIRE = 0.3;

  /** Papers print a dispatch within this many days; later, a little shared text is a formula. */
  private static final int WIRE_DAYS = 3;

  private static final double CONTAINED = 0.5;
  private static final double SAME = 0.8;

  /** Words of another's text between which as many own ones are an edit of it. */
  private static final int EDIT_WORDS = 8;

  private static final int ECHO_WORDS = 10;

  private final Credits credits;

  public Copies(Credits credits) {
    this.credits = credits;
  }

  private record Text(int index, Article article, Shingles shingles, Optional<String> credit) {}

  /** All pairs that share a passage, by earlier and later article in input order. */
  public List<Copy> among(List<Article> articles) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      texts.add(new Text(i, article, Shingles.of(article.text()), credits.of(article)));
    }
    List<Copy> copies = new ArrayList<>();
    for (long pair : candidates(texts)) {
      Text a = texts.get((int) (pair >>> 32));
      Text b = texts.get((int) pair);
      compare(a, b).ifPresent(copies::add);
    }
    return copies;
  }

  /** Index pairs packed into longs, ascending. */
  private static long[] candidates(List<Text> texts) {
    Map<Long, int[]> postings = new HashMap<>();
    for (Text text : texts) {
      for (long hash : text.shingles.sorted()) {
        if ((hash & SAMPLE - 1) == 0) {
          int[] list = postings.get(hash);
          if (list == null) {
            postings.put(hash, new int[] {1, text.index});
          } else if (list[0] < COMMON) {
            if (list[0] + 1 == list.length) {
              list = Arrays.copyOf(list, list.length * 2);
              postings.put(hash, list);
            }
            list[++list[0]] = text.index;
          } else {
            list[0] = COMMON;
          }
        }
      }
    }
    Map<Long, Integer> shared = new HashMap<>();
    for (int[] list : postings.values()) {
      if (list[0] < 2 || list[0] >= COMMON) {
        continue;
      }
      for (int i = 1; i <= list[0]; i++) {
        for (int j = i + 1; j <= list[0]; j++) {
          shared.merge((long) list[i] << 32 | list[j], 1, Integer::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= CANDIDATE)
        .mapToLong(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private Optional<Copy> compare(Text a, Text b) {
    Text first = isEarlier(b, a) ? b : a;
    Text second = first == a ? b : a;
    int common = first.shingles.shared(second.shingles);
    int smaller = Math.min(first.shingles.size(), second.shingles.size());
    double containment = (double) common / smaller;
    double resemblance =
        (double) common / (first.shingles.size() + second.shingles.size() - common);
    List<Copy.Passage> passages = passages(first.shingles, second.shingles);
    if (containment < WIRE && passages.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> firstCredits = first.credit;
    Optional<String> secondCredits = second.credit;
    Optional<String> wire =
        firstCredits
            .or(() -> secondCredits)
            .filter(w -> containment >= CONTAINED || containment >= WIRE && isNear(first, second));
    Copy.Kind kind =
        resemblance >= SAME
            ? Copy.Kind.SAME_TEXT
            : wire.isPresent()
                ? Copy.Kind.SAME_WIRE
                : containment >= CONTAINED ? Copy.Kind.CONTAINED : Copy.Kind.PASSAGE;
    return Optional.of(
        new Copy(
            first.article.id(),
            second.article.id(),
            containment,
            resemblance,
            kind,
            firstCredits,
            secondCredits,
            wire,
            passages,
            new Copy.Echoes(
                echoes(first.shingles, second.shingles), echoes(second.shingles, first.shingles))));
  }

  /** Printed within the days in which a dispatch is; true when a day is unknown. */
  private static boolean isNear(Text a, Text b) {
    return a.article.published().isEmpty()
        || b.article.published().isEmpty()
        || Math.abs(
                ChronoUnit.DAYS.between(a.article.published().get(), b.article.published().get()))
            <= WIRE_DAYS;
  }

  /**
   * Where a text is another's but for small edits: runs of words that stand in shared shingles,
   * {@value #EDIT_WORDS} others between them or before the text's edge at most, {@value
   * #ECHO_WORDS} shared ones at least. Nearly a whole text is all of it.
   */
  private static List<Span> echoes(Shingles text, Shingles other) {
    int words = text.starts().length;
    boolean[] shared = new boolean[words];
    int hits = 0;
    for (int i = 0; i < text.hashes().length; i++) {
      if (other.has(text.hashes()[i])) {
        hits++;
        Arrays.fill(shared, i, i + Shingles.WIDTH, true);
      }
    }
    if (hits >= SAME * text.hashes().length) {
      return List.of(new Span(text.starts()[0], text.ends()[words - 1]));
    }
    List<Span> echoes = new ArrayList<>();
    int first = -1;
    int last = -1;
    int count = 0;
    for (int i = 0; i <= words; i++) {
      boolean end = i == words || first >= 0 && i - last > EDIT_WORDS + 1;
      if (end && first >= 0) {
        if (count >= ECHO_WORDS) {
          int from = first > EDIT_WORDS ? first : 0;
          int to = words - last - 1 > EDIT_WORDS ? last : words - 1;
          echoes.add(new Span(text.starts()[from], text.ends()[to]));
        }
        first = -1;
        count = 0;
      }
      if (i < words && shared[i]) {
        first = first < 0 ? i : first;
        last = i;
        count++;
      }
    }
    return echoes;
  }

  private static boolean isEarlier(Text a, Text b) {
    if (a.article.published().isPresent() && b.article.published().isPresent()) {
      return a.article.published().get().isBefore(b.article.published().get());
    }
    return false;
  }

  /**
   * Maximal runs of shared shingles, at least {@value #PASSAGE_WORDS} words long, longest first.
   */
  private static List<Copy.Passage> passages(Shingles a, Shingles b) {
    Map<Long, Integer> where = new HashMap<>();
    for (int i = b.hashes().length - 1; i >= 0; i--) {
      where.put(b.hashes()[i], i);
    }
    List<Copy.Passage> passages = new ArrayList<>();
    int i = 0;
    while (i < a.hashes().length) {
      Integer at = where.get(a.hashes()[i]);
      if (at == null) {
        i++;
        continue;
      }
      int length = 1;
      while (i + length < a.hashes().length
          && at + length < b.hashes().length
          && a.hashes()[i + length] == b.hashes()[at + length]) {
        length++;
      }
      int words = length + Shingles.WIDTH - 1;
      if (words >= PASSAGE_WORDS) {
        passages.add(
            new Copy.Passage(
                new Span(a.starts()[i], a.ends()[i + words - 1]),
                new Span(b.starts()[at], b.ends()[at + words - 1]),
                words));
      }
      i += length;
    }
    passages.sort(
        Comparator.comparingInt((Copy.Passage p) -> -p.words())
            .thenComparing(Copy.Passage::inEarlier));
    return passages;
  }
}
