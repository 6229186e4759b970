package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Sentence;
import org.isnad.coding.clause.WordIndex;
import org.isnad.coding.event.Frame;
import org.isnad.coding.event.TriggerLexicon;
import org.isnad.coding.event.TriggerLexicon.Example;
import org.isnad.knowledge.Knowledge;

/**
 * Runs the examples of the event frames: each {@code > example} must hold a word of its entry, each
 * {@code > not} must not. Prints what cannot be read and what fails, as {@code file:line: message}.
 */
public final class CheckFrames {
  private CheckFrames() {}

  /** Of the shipped knowledge, or of a folder laid over it. */
  public static void main(String[] args) throws IOException {
    Knowledge knowledge =
        args.length == 0 ? Knowledge.standard() : Knowledge.withOverlay(Path.of(args[0]));
    TriggerLexicon lexicon = new TriggerLexicon(knowledge);
    List<String> messages = failures(lexicon, Arabic.standard());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    knowledge.problems().forEach(out::println);
    lexicon.problems().forEach(out::println);
    messages.forEach(out::println);
    out.println(
        lexicon.frames().size()
            + " frames, "
            + lexicon.size()
            + " written forms, "
            + lexicon.examples().size()
            + " examples, "
            + messages.size()
            + " fail");
  }

  /** What the examples say and the lexicon does not. */
  public static List<String> failures(TriggerLexicon lexicon, Arabic arabic) {
    List<String> messages = new ArrayList<>();
    for (Example example : lexicon.examples()) {
      boolean found = false;
      for (Sentence sentence : arabic.read(example.text()).sentences()) {
        found = found || found(lexicon, sentence, example.frame());
      }
      if (found != example.positive()) {
        messages.add(
            example.file()
                + ":"
                + example.line()
                + ": "
                + example.frame().id()
                + (found ? " is found in: " : " is not found in: ")
                + example.text());
      }
    }
    return messages;
  }

  private static boolean found(TriggerLexicon lexicon, Sentence sentence, Frame frame) {
    for (int i = 0; i < sentence.size(); i++) {
      for (WordIndex.Hit<Frame> hit : lexicon.at(sentence, i)) {
        if (hit.value().equals(frame)) {
          return true;
        }
      }
    }
    return false;
  }
}
