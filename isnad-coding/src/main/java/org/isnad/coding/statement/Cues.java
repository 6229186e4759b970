package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Teasers;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Finds cues: words of a construction in a place where they ascribe. A phrase is tried first, then
 * a verb or participle, then a noun; at one word stands at most one.
 */
final class Cues {
  private final Page page;
  private final VerbCues verbCues;
  private final NounCues nounCues;
  private final PhraseCues phraseCues;
  private final Teasers teasers;

  Cues(Page page) {
    VerbReading verbs = new VerbReading(page);
    Introductions introductions = new Introductions(page, verbs);
    this.page = page;
    this.teasers = Teasers.find(page.text(), page.particles());
    this.nounCues = new NounCues(page, introductions);
    this.phraseCues = new PhraseCues(page);
    this.verbCues = new VerbCues(page, introductions, nounCues, verbs, teasers);
  }

  /** All cues in text order; at one word at most one. */
  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : page.text().sentences()) {
      int i = 0;
      while (i < sentence.size()) {
        int i0 = i;
        Optional<Draft> draft = at(sentence.index(), i);
        draft.ifPresent(drafts::add);
        i = draft.filter(Draft::isPhrase).map(d -> Math.max(d.to, i0 + 1)).orElse(i + 1);
      }
    }
    return drafts;
  }

  Optional<Draft> at(int sentence, int word) {
    Sentence s = page.sentence(sentence);
    for (Hit hit : page.constructions().phrasesAt(s, word)) {
      Optional<Draft> draft = phraseCues.phrase(sentence, word, hit);
      if (draft.isPresent()) {
        return draft;
      }
      if (hit.construction().type().equals("none")) {
        return Optional.empty();
      }
    }
    List<Hit> hits = page.constructions().at(s.word(word));
    for (Hit hit : hits) {
      Optional<Draft> draft =
          switch (hit.kind()) {
            case VERB -> verbCues.verb(sentence, word, hit);
            case PARTICIPLE -> verbCues.participle(sentence, word, hit);
            case MASDAR, NOUN -> Optional.empty();
            case PHRASE -> Optional.empty();
          };
      if (draft.isPresent()) {
        return draft;
      }
    }
    return nominal(sentence, word, hits, Kind.NOUN)
        .or(() -> nominal(sentence, word, hits, Kind.MASDAR))
        .or(() -> beginningWithWaw(sentence, word));
  }

  /** وعدت: the و was cut off as a conjunction, but begins the verb. */
  private Optional<Draft> beginningWithWaw(int sentence, int word) {
    Sentence s = page.sentence(sentence);
    boolean cut =
        word > 0
            && s.word(word - 1).part() == Word.Part.PROCLITIC
            && s.word(word - 1).token() == s.word(word).token();
    if (!cut
        || !page.particles().is("and", s.word(word - 1))
        || word > 1 && s.word(word - 2).token() == s.word(word).token()) {
      return Optional.empty();
    }
    for (Hit hit : page.constructions().joined(s.word(word - 1), s.word(word))) {
      Optional<Draft> draft = verbCues.verb(sentence, word, hit);
      if (draft.isPresent()) {
        return draft;
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> nominal(int sentence, int word, List<Hit> hits, Kind kind) {
    for (Hit hit : hits) {
      if (hit.kind() == kind && !teasers.covers(sentence, word)) {
        Optional<Draft> draft = nounCues.noun(sentence, word, hit);
        if (draft.isPresent()) {
          return draft;
        }
      }
    }
    return Optional.empty();
  }
}
