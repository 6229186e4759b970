package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Morphology.Tense;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;
import org.isnad.model.Act;

/**
 * Finds cues: words of a construction in a place where they ascribe. A verb must be read as one, in the third
 * person, told as having been said (not denied, not still to come), and something it takes must follow. A
 * participle must stand as a circumstance (مؤكدا أن). Nouns and phrases have their own conditions.
 */
final class Cues {
  private static final Set<Act> NEGATABLE = Set.of(Act.DENY, Act.EXPRESS, Act.DEMAND);

  private final Page page;
  private final Introductions introductions;
  private final NominalCues nominal;

  Cues(Page page) {
    this.page = page;
    this.introductions = new Introductions(page);
    this.nominal = new NominalCues(page, introductions);
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
      Optional<Draft> draft = nominal.phrase(sentence, word, hit);
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
            case VERB -> verb(sentence, word, hit);
            case PARTICIPLE -> participle(sentence, word, hit);
            case MASDAR, NOUN -> Optional.empty();
            case PHRASE -> Optional.empty();
          };
      if (draft.isPresent()) {
        return draft;
      }
    }
    for (Hit hit : hits) {
      if (hit.kind() == Kind.NOUN || hit.kind() == Kind.MASDAR) {
        Optional<Draft> draft = nominal.noun(sentence, word, hit);
        if (draft.isPresent()) {
          return draft;
        }
      }
    }
    return Optional.empty();
  }

  // --- verbs

  private Optional<Draft> verb(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    Word word = s.word(at);
    Construction construction = hit.construction();
    boolean quoted = page.quotations().around(sentence, at).isPresent();
    if (hit.person() != Person.THIRD && !(quoted && hit.person() == Person.FIRST && isFirmFirstPerson(hit))) {
      return Optional.empty();
    }
    if (word.pos() != Pos.VERB && (construction.strict() || !word.readings().stream().anyMatch(r -> r.pos() == Pos.VERB)
        || at > 0 && s.word(at - 1).pos() == Pos.ADP)) {
      return Optional.empty();
    }
    if (hit.future() || isUntold(s, at, hit)) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < s.size() && s.word(end).part() == Word.Part.ENCLITIC) {
      end++;
    }
    Optional<Subject> subject =
        hit.passive() ? Optional.empty() : page.subjects().explicit(sentence, at, hit.agreement());
    Optional<Introduction> introduction =
        construction.relays()
            ? carried(sentence, end, construction)
            : introductions.after(sentence, end, construction, subject);
    if (introduction.isEmpty()) {
      introduction = relativeObject(sentence, at, end, hit);
    }
    int cueEnd = end;
    return introduction.map(intro -> new Draft(sentence, at, cueEnd, hit, intro, page.span(sentence, at, cueEnd)));
  }

  /** نقلت الوكالة عن فلان أن: the content comes after the one quoted; عن brings in no content here. */
  private Optional<Introduction> carried(int sentence, int end, Construction construction) {
    Sentence s = page.sentence(sentence);
    int from = end;
    for (int i = end; i < s.size() && i < end + 20; i++) {
      if (page.constructions().introduces(Frame.AN, s.word(i))) {
        from = i + 1;
        break;
      }
    }
    int name = page.mentionAt(sentence, Math.min(from, s.size() - 1)).map(m -> m.to()).orElse(from);
    return introductions.after(sentence, name, construction.without(Frame.AN), Optional.empty());
  }

  /** First person inside a quotation: the speaker's own act (نؤكد أن, نطالب ب). */
  private static boolean isFirmFirstPerson(Hit hit) {
    return hit.construction().act() == Act.DEMAND || hit.construction().act() == Act.CONFIRM;
  }

  /** Not said: negated, or only wished, feared or planned (أن يعلن). */
  private boolean isUntold(Sentence s, int at, Hit hit) {
    int i = at - 1;
    if (i < 0) {
      return false;
    }
    Word before = s.word(i);
    if (page.particles().is("negation", before) && !before.isPunctuation()) {
      return !NEGATABLE.contains(hit.construction().act());
    }
    if (hit.tense() == Tense.IMPERFECT && page.particles().isThat(before)) {
      return i == 0 || !page.constructions().introduces("adverbial-that", s.word(i - 1));
    }
    return false;
  }

  /** What was said stands before, as the noun that a relative clause qualifies: الهجوم الذي نفته دمشق. */
  private Optional<Introduction> relativeObject(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    boolean relative = at > 1 && page.particles().isRelative(s.word(at - 1));
    if (!relative || end == at + 1 || !hit.construction().takes(Frame.NP)) {
      return Optional.empty();
    }
    int last = at - 2;
    while (last >= 0 && s.word(last).isPunctuation()) {
      last--;
    }
    int from = last;
    while (from > 0 && isNominal(s.word(from - 1)) && at - from < 8) {
      from--;
    }
    return last < 0 ? Optional.empty() : Optional.of(new Introduction(Frame.SELF, last + 1, sentence, from));
  }

  private static boolean isNominal(Word word) {
    return switch (word.pos()) {
      case NOUN, PROPN, ADJ, DET, NUM -> word.part() != Word.Part.PROCLITIC;
      default -> false;
    };
  }

  // --- participles

  private Optional<Draft> participle(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    if (!isCircumstantial(s, at) || page.quotations().around(sentence, at).isPresent()) {
      return Optional.empty();
    }
    return introductions
        .after(sentence, at + 1, hit.construction(), Optional.empty())
        .filter(intro -> intro.frame() != Frame.NP || intro.from() == at + 1)
        .map(intro -> new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
  }

  /**
   * Accusative and indefinite, as a circumstance is: مؤكدا, مضيفة, قائلين. A bare masculine (مؤكد) is an
   * adjective or predicate.
   */
  static boolean isCircumstantial(Sentence s, int at) {
    Word word = s.word(at);
    String form = word.folded();
    if (!word.isStem() || word.pos() == Pos.VERB || form.startsWith("\u0627\u0644") || form.length() < 4) {
      return false;
    }
    if (at > 0 && (s.word(at - 1).pos() == Pos.ADP || s.word(at - 1).pos() == Pos.DET)) {
      return false;
    }
    return form.endsWith("\u0627") || form.endsWith("\u0629") || form.endsWith("\u064A\u0646") || form.endsWith("\u0627\u062A");
  }
}
