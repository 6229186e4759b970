package org.isnad.formats.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article by where its prose is dense: each line gives its prose
 * to the element around its block, and half as much to the one around that, so that paragraphs that
 * are wrapped one by one still add up. The idea is Arc90's Readability; scores here are characters
 * of Arabic prose, since class names of Arabic sites tell little.
 */
final class Density {
  private Density() {}

  static Optional<Element> densest(Element root) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    List<Element> candidates = new ArrayList<>();
    for (Lines.Line line : Lines.of(root)) {
      double prose = line.prose();
      // Short lines are labels and headlines of other stories as often as they are the article's.
      if (line.text().length() < 25 || prose == 0) {
        continue;
      }
      Element block = line.block();
      Element parent = block.parent();
      Element around = isParagraph(block) && parent != null ? parent : block;
      candidates.add(around);
      scores.merge(around, prose, Double::sum);
      Element above = around.parent();
      if (above != null) {
        candidates.add(above);
        scores.merge(above, prose / 2, Double::sum);
      }
    }
    Element best = null;
    double most = 0;
    // In document order, so that equal scores give the same answer every time.
    for (Element candidate : candidates) {
      double score = scores.getOrDefault(candidate, 0.0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li" -> true;
      default -> false;
    };
  }
}
