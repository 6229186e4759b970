package org.isnad.corroboration;

import java.util.List;
import java.util.Optional;
import org.isnad.model.Span;

/**
 * Two articles that share text.
 *
 * @param earlier id of the article that was published first (of one day: the one that was read
 *     first)
 * @param later id of the other
 * @param containment share of the shorter article's shingles that the longer one holds, 0 to 1
 * @param resemblance shared shingles among all of both, 0 to 1
 * @param kind what the sharing means
 * @param earlierCredits the agency that the earlier article credits at its edges, see {@link
 *     Credits}
 * @param laterCredits the agency that the later article credits
 * @param wire the agency whose text it is, where one of the two credits it
 * @param passages the shared stretches, longest first
 * @param echoes where in either article the text is the other's but for small changes; wider than
 *     the passages
 */
public record Copy(
    String earlier,
    String later,
    double containment,
    double resemblance,
    Kind kind,
    Optional<String> earlierCredits,
    Optional<String> laterCredits,
    Optional<String> wire,
    List<Passage> passages,
    Echoes echoes) {
  public Copy {
    passages = List.copyOf(passages);
  }

  /** What the sharing means. */
  public enum Kind {
    /** The same text, up to house style. */
    SAME_TEXT,
    /** Both print one agency's text. */
    SAME_WIRE,
    /** One stands inside the other. */
    CONTAINED,
    /** A passage only. */
    PASSAGE
  }

  /**
   * A shared stretch.
   *
   * @param inEarlier where it stands in the earlier article, UTF-16
   * @param inLater where it stands in the later article, UTF-16
   * @param words its length
   */
  public record Passage(Span inEarlier, Span inLater, int words) {}

  /**
   * Where the text is the other article's, words put in, left out or changed here and there.
   *
   * @param inEarlier UTF-16, ascending
   * @param inLater UTF-16, ascending
   */
  public record Echoes(List<Span> inEarlier, List<Span> inLater) {
    public Echoes {
      inEarlier = List.copyOf(inEarlier);
      inLater = List.copyOf(inLater);
    }
  }
}
