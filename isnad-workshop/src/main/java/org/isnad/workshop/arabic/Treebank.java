package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Script;

/**
 * Annotated sentences from CoNLL-U, each word with its place in the sentence's text. Clitics may be
 * rows of their own joined by SpaceAfter=No, or words of a multiword token: then the words take its
 * letters in order of form length, the last what is left.
 */
final class Treebank {
  /** A word and where its letters lie in {@link Gold#text}. */
  record GoldWord(int start, int end, Pos pos, String lemma) {}

  /** A sentence as annotated. */
  record Gold(String text, List<GoldWord> words) {}

  private Treebank() {}

  static List<Gold> read(Path path) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(path);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      String text = "";
      List<String[]> rows = new ArrayList<>();
      for (String line = in.readLine(); ; line = in.readLine()) {
        if (line == null || line.isBlank()) {
          if (!rows.isEmpty()) {
            sentences.add(align(path, text, rows));
          }
          rows.clear();
          if (line == null) {
            break;
          }
        } else if (line.startsWith("# text =")) {
          text = line.substring(8).strip();
        } else if (!line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    }
    return sentences;
  }

  private static Gold align(Path path, String text, List<String[]> rows) throws IOException {
    List<GoldWord> words = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      if (row[0].indexOf('.') >= 0) {
        continue;
      }
      int start = skipSpace(text, at);
      int end = match(text, start, row[1]);
      if (end < 0) {
        throw new IOException(path + ": \"" + row[1] + "\" is not at " + start + " in: " + text);
      }
      at = end;
      int dash = row[0].indexOf('-');
      if (dash < 0) {
        words.add(word(start, end, row));
        continue;
      }
      int count =
          Integer.parseInt(row[0].substring(dash + 1))
              - Integer.parseInt(row[0].substring(0, dash))
              + 1;
      int from = start;
      for (int k = 1; k <= count; k++) {
        String[] part = rows.get(i + k);
        int to = k == count ? end : Math.min(end, from + part[1].length());
        words.add(word(from, to, part));
        from = to;
      }
      i += count;
    }
    return new Gold(text, words);
  }

  private static GoldWord word(int start, int end, String[] row) {
    String lemma = Script.fold(row[2].split(";|\\|")[0]).replace("`", "");
    return new GoldWord(start, end, Pos.valueOf(row[3]), lemma);
  }

  private static int skipSpace(String text, int at) {
    int i = at;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return i;
  }

  private static int match(String text, int at, String form) {
    return text.startsWith(form, at) ? at + form.length() : -1;
  }
}
