package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;

/**
 * What a noun ascribes: past its adjectives, its source and the day, within a few words, the
 * preposition, the أن or the phrase that its entry takes.
 */
final class NounContent {
  private static final int NEAR = 9;

  private final Page page;

  NounContent(Page page) {
    this.page = page;
  }

  /** The content after a noun: past its adjectives, its source and the day, within a few words. */
  Optional<Introduction> content(int sentence, int from, Construction c, boolean possessed) {
    Sentence s = page.sentence(sentence);
    int i = from;
    int steps = 0;
    boolean sourceSeen = possessed || c.sources().contains("none");
    while (i < s.size() && steps < NEAR) {
      Word word = s.word(i);
      if (c.takes(Frame.THAT) && page.constructions().introduces(Frame.THAT, word)) {
        int clause = Page.afterPronoun(s, i + 1);
        return clause < s.size()
            ? Optional.of(new Introduction(Frame.THAT, i, sentence, clause))
            : Optional.empty();
      }
      if (c.takes(Frame.TELL) && page.constructions().introduces(Frame.TELL, word)) {
        return told(sentence, i);
      }
      boolean manner =
          c.sources().contains("adj")
              && page.constructions().introduces(Frame.BI, word)
              && !c.takes(Frame.BI);
      if (manner) { // قلقة بشدة من
        i += 2;
        steps++;
        continue;
      }
      boolean min = page.constructions().introduces(Frame.MIN, word);
      Optional<Mention> governed = page.mentionAt(sentence, i + 1);
      if (min && c.sources().contains("min") && governed.isPresent() && !sourceSeen) {
        sourceSeen = true;
        i = governed.get().to();
        steps++;
        continue;
      }
      int topic = c.takes(Frame.ABOUT) ? page.constructions().topicAt(s, i) : 0;
      if (topic > 0 && i + topic < s.size()) {
        return Optional.of(new Introduction(Frame.ABOUT, i, sentence, i + topic));
      }
      boolean addressed = page.constructions().introduces(Frame.LI, word) && !c.takes(Frame.LI);
      if (addressed && governed.isPresent() && c.act() == org.isnad.model.Act.ACCUSE) {
        i = governed.get().to();
        steps++;
        continue;
      }
      int start = i + 1;
      boolean issuer =
          page.constructions().introduces(Frame.AN, word)
              && page.constructions().introduces("issued", s.word(i - 1));
      if (issuer) { // الصادر عن الوزارة
        sourceSeen = true;
        i = governed.map(Mention::to).orElseGet(() -> Phrases.end(s, start));
        steps++;
        continue;
      }
      boolean single =
          s.word(from - 1).morphology().definite()
              && s.word(from - 1).morphology().number() != Number.PLURAL;
      for (Frame frame : c.frames()) {
        boolean loose =
            single && frame == Frame.BI && c.takes(Frame.TELL); // التقرير بكذا tells nothing
        if (!loose
            && frame.isPrepositional()
            && page.constructions().introduces(frame, word)
            && i + 1 < s.size()
            && !page.inTime(s.word(i + 1))
            && !(frame == Frame.BI && page.constructions().introduces("manner", s.word(i + 1)))
            && !(page.documents().at(s, i + 1).isPresent() && frame == Frame.BI)) {
          int begin = i + 1;
          if (page.constructions().introduces(Frame.THAT, s.word(begin))) {
            begin = Page.afterPronoun(s, begin + 1);
          }
          return begin < s.size()
              ? Optional.of(new Introduction(frame, i, sentence, begin))
              : Optional.empty();
        }
      }
      Optional<Mention> mention = page.mentionAt(sentence, i);
      if (mention.isPresent() && !sourceSeen && !mention.get().is(Trait.NISBA)) {
        sourceSeen = true;
        i = mention.get().to();
        steps++;
        continue;
      }
      boolean demonstrative = page.particles().is("this", word);
      if (sourceSeen
          && c.takes(Frame.NP)
          && (demonstrative || Phrases.begins(word))
          && word.pos() != Pos.ADJ
          && !page.inTime(word)) {
        return Optional.of(new Introduction(Frame.NP, i, sentence, i));
      }
      boolean passable =
          word.pos() == Pos.ADJ
              || page.inTime(word)
              || word.folded().equals(",")
              || word.part() == Word.Part.ENCLITIC
              || word.pos() == Pos.CCONJ && c.sources().contains("poss")
              || mention.isPresent()
              || Phrases.begins(word) && word.pos() != Pos.VERB;
      if (!passable) {
        return Optional.empty();
      }
      i++;
      steps++;
    }
    return Optional.empty();
  }

  /** تقارير تفيد بأن. */
  private Optional<Introduction> told(int sentence, int verb) {
    Sentence s = page.sentence(sentence);
    int i = verb + 1;
    while (i < s.size() && i < verb + 4) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)) {
        return Optional.of(new Introduction(Frame.THAT, i, sentence, Page.afterPronoun(s, i + 1)));
      }
      if (page.constructions().introduces(Frame.BI, word)
          || page.constructions().introduces(Frame.AN, word)) {
        int start = i + 1;
        if (start < s.size() && page.constructions().introduces(Frame.THAT, s.word(start))) {
          start = Page.afterPronoun(s, start + 1);
        }
        return Optional.of(new Introduction(Frame.BI, i, sentence, start));
      }
      i++;
    }
    return Optional.empty();
  }
}
