package org.isnad.formats.html;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Script;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** An element as the lines a browser would show: a new one at every block and line break. */
final class Lines {
  private final List<Line> lines = new ArrayList<>();

  /**
   * One line.
   *
   * @param block the innermost block element it stands in
   * @param linked how many of its characters stand in links
   */
  record Line(Element block, String text, int linked) {
    /**
     * Characters of prose: what is linked counts against it, what is not Arabic counts for less.
     */
    double prose() {
      return Math.max(0, text.length() - 2.0 * linked) * arabicShare(text);
    }

    boolean isMostlyLink() {
      return linked > 0.6 * text.length();
    }
  }

  private Lines() {}

  static List<Line> of(Element root) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines.new Reader(root), root);
    return lines.lines;
  }

  /** Arabic letters among all letters. */
  static double arabicShare(String text) {
    int letters = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isArabicLetter(c)) {
        arabic++;
        letters++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters == 0 ? 0 : (double) arabic / letters;
  }

  private final class Reader implements NodeVisitor {
    private final Element root;
    private final StringBuilder text = new StringBuilder();
    private Element block;
    private int linked;
    private int links;

    Reader(Element root) {
      this.root = root;
      this.block = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (breaks(element)) {
          end();
          block = element.normalName().equals("br") ? block : element;
        } else if (element.normalName().equals("a")) {
          links++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (breaks(element) && !element.normalName().equals("br")) {
          end();
          block = enclosing(element.parent());
        } else if (element.normalName().equals("a")) {
          links = Math.max(0, links - 1);
        }
      }
      if (node == root) {
        end();
      }
    }

    private Element enclosing(@Nullable Element element) {
      Element at = element;
      while (at != null && at != root && !breaks(at)) {
        at = at.parent();
      }
      return at == null ? root : at;
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00A0') {
          if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
            linked += links > 0 ? 1 : 0;
          }
        } else {
          text.append(c);
          linked += links > 0 ? 1 : 0;
        }
      }
    }

    private void end() {
      String line = text.toString().strip();
      if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
        lines.add(new Line(block, line, Math.min(linked, line.length())));
      }
      text.setLength(0);
      linked = 0;
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || element.normalName().equals("br");
    }
  }
}
