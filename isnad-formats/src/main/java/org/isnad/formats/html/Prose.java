package org.isnad.formats.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.isnad.arabic.Script;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much Arabic prose each element of a page holds: its letters of Arabic, those in links counted
 * against it. One pass over the page, however deep it is nested.
 */
final class Prose {
  private final Map<Element, Long> letters = new IdentityHashMap<>();

  private Prose() {}

  static Prose of(Element root) {
    Prose prose = new Prose();
    NodeTraversor.traverse(prose.new Counter(), root);
    return prose;
  }

  long in(Element element) {
    return Math.max(0, letters.getOrDefault(element, 0L));
  }

  private final class Counter implements NodeVisitor {
    private final Deque<long[]> open = new ArrayDeque<>();
    private int links;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && !open.isEmpty()) {
        long arabic = 0;
        String text = words.getWholeText();
        for (int i = 0; i < text.length(); i++) {
          arabic += Script.isArabicLetter(text.charAt(i)) ? 1 : 0;
        }
        open.getLast()[0] += links > 0 ? -arabic : arabic;
      } else if (node instanceof Element element) {
        open.addLast(new long[1]);
        links += element.normalName().equals("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        long sum = open.removeLast()[0];
        letters.put(element, sum);
        links -= element.normalName().equals("a") ? 1 : 0;
        if (!open.isEmpty()) {
          open.getLast()[0] += sum;
        }
      }
    }
  }
}
