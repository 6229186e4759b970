package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;

/**
 * The object of a verb whose content is a noun phrase (نفت الوزارة التقارير): the first phrase
 * after the subject, or of two phrases after a verb whose subject is unknown the second.
 */
final class DirectObjects {
  private final Page page;

  DirectObjects(Page page) {
    this.page = page;
  }

  /** The object of a verb whose content is a noun phrase. */
  Optional<Introduction> object(int sentence, int cueEnd, Optional<Subject> subject) {
    Sentence s = page.sentence(sentence);
    if (s.word(cueEnd - 1).part() == Word.Part.ENCLITIC) {
      return Optional.empty(); // its object is the pronoun
    }
    int i = cueEnd;
    boolean after =
        subject
            .filter(x -> !x.elided() && x.sentence() == sentence && x.from() >= cueEnd)
            .isPresent();
    if (after) {
      i = subject.get().to();
    }
    int end = Math.min(s.size(), i + 20);
    while (i < end) {
      Word word = s.word(i);
      if (word.part() == Word.Part.ENCLITIC || page.inTime(word) || word.pos() == Pos.ADV) {
        i++;
      } else if (word.folded().equals(",")
          || word.folded().equals(")")
          || word.folded().equals("(")) {
        i++;
      } else if (after && page.particles().is("or", word)) {
        i = pastAlternative(sentence, i + 1); // وزارة الدفاع أو "البنتاغون"
      } else if (after && page.particles().is("and", word) && isActor(sentence, i + 1)) {
        i = page.mentionAt(sentence, i + 1).map(Mention::to).orElse(i + 2); // الجيش والشرطة
      } else if (word.folded().equals("\"")) {
        return page.quotations().openingAt(sentence, i).isPresent()
            ? Optional.of(new Introduction(Frame.NP, i, sentence, i))
            : Optional.empty();
      } else if (word.pos() == Pos.ADP) {
        boolean time = i + 1 < end && page.constructions().introduces("at-a-time", s.word(i + 1));
        i = time ? i + 3 : Math.max(i + 1, prepositionalEnd(sentence, i));
      } else if (Phrases.begins(word)
          || after && isNounToo(word)
          || word.pos() == Pos.PRON
          || page.particles().is("this", word)) {
        if (!after && subject.isEmpty() && i == cueEnd && isPaper(s, i)) {
          i = paperEnd(sentence, i); // ذكر تقرير للوزارة تورط: the paper is the subject
          continue;
        }
        if (!after && subject.isEmpty() && i == cueEnd) {
          int chunk =
              Phrases.end(s, i); // one phrase is the object, of two the first is the subject
          if (chunk < s.size() && chunk > i && Phrases.begins(s.word(chunk))) {
            return Optional.of(new Introduction(Frame.NP, chunk, sentence, chunk));
          }
        }
        return Optional.of(new Introduction(Frame.NP, i, sentence, i));
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isActor(int sentence, int at) {
    return at < page.sentence(sentence).size()
        && page.mentionAt(sentence, at)
            .map(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA))
            .orElse(false);
  }

  /** A verbal noun read as a verb: after the subject it is the object. */
  private static boolean isNounToo(Word word) {
    return word.pos() == Pos.VERB && word.readings().stream().anyMatch(r -> r.pos() == Pos.NOUN);
  }

  private boolean isPaper(Sentence s, int at) {
    return page.documents().is(Documents.Kind.DOCUMENT, s, at)
        || page.documents().is(Documents.Kind.MEDIUM, s, at);
  }

  /** Past a paper and its issuer. */
  private int paperEnd(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    int i = Phrases.end(s, at);
    while (i < s.size() && s.word(i).pos() == Pos.ADP) {
      i = Math.max(i + 1, prepositionalEnd(sentence, i));
    }
    return Math.max(i, at + 1);
  }

  private int pastAlternative(int sentence, int at) {
    Sentence s = page.sentence(sentence);
    if (at < s.size() && s.word(at).folded().equals("\"")) {
      return page.quotations()
          .openingAt(sentence, at)
          .filter(q -> q.closeSentence() == sentence)
          .map(q -> q.close() + 1)
          .orElse(at + 1);
    }
    return page.mentionAt(sentence, Math.min(at, s.size() - 1)).map(Mention::to).orElse(at + 1);
  }

  private int prepositionalEnd(int sentence, int preposition) {
    Optional<Mention> mention = page.mentionAt(sentence, preposition + 1);
    return mention
        .map(Mention::to)
        .orElseGet(() -> Phrases.end(page.sentence(sentence), preposition + 1));
  }
}
