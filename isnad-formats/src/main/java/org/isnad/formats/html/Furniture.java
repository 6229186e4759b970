package org.isnad.formats.html;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;

/** Lines of a page that are no part of its article, told by how they begin. */
final class Furniture {
  private final List<Beginning> beginnings = new ArrayList<>();

  /**
   * @param begin folded
   * @param tail whether all lines after it go too
   * @param whole whether the line says nothing else
   * @param most longest line it counts in, in characters
   */
  private record Beginning(String begin, boolean tail, boolean whole, int most) {
    boolean fits(String line) {
      if (!line.startsWith(begin) || line.length() > most) {
        return false;
      }
      String rest = line.substring(begin.length());
      return whole
          ? rest.chars().noneMatch(Character::isLetterOrDigit)
          : rest.isEmpty() || !Character.isLetter(rest.charAt(0));
    }
  }

  Furniture(Knowledge knowledge) {
    for (Entry entry : knowledge.file("pages/furniture")) {
      boolean tail = entry.property("where").filter("tail"::equals).isPresent();
      int most = entry.property("short").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
      for (String form : entry.texts("form")) {
        beginnings.add(new Beginning(Script.fold(form), tail, entry.flag("whole"), most));
      }
    }
  }

  /** The lines without the furniture among them, in order. */
  List<String> clear(List<String> lines) {
    List<String> kept = new ArrayList<>();
    int left = lines.stream().mapToInt(String::length).sum();
    for (String line : lines) {
      Kind kind = kind(line);
      // Most of the page cannot be its tail: then the line is a quirk of the article.
      if (kind == Kind.TAIL && left * 2 < lines.stream().mapToInt(String::length).sum()) {
        break;
      }
      left -= line.length();
      if (kind == Kind.NONE) {
        kept.add(line);
      }
    }
    return kept;
  }

  private enum Kind {
    NONE,
    LINE,
    TAIL
  }

  private Kind kind(String line) {
    String folded = Script.fold(line).strip();
    int from = 0;
    while (from < folded.length() && !Character.isLetter(folded.charAt(from))) {
      from++;
    }
    String bare = folded.substring(from);
    for (Beginning beginning : beginnings) {
      if (beginning.fits(bare)) {
        return beginning.tail() ? Kind.TAIL : Kind.LINE;
      }
    }
    return Kind.NONE;
  }
}
