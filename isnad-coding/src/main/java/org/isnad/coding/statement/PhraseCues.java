package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.statement.Constructions.Hit;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Cues that are phrases: بحسب, على حد قول, كما أفاد, يعتقد أن, جاء في البيان. Each kind has its own
 * condition: a source must follow and be no law or plan, a reporting verb must follow and end its
 * clause, nobody may be named, a paper must follow and bring content in.
 */
final class PhraseCues {
  private final Page page;

  PhraseCues(Page page) {
    this.page = page;
  }

  Optional<Draft> phrase(int sentence, int at, Hit hit) {
    Sentence s = page.sentence(sentence);
    int end = at + hit.length();
    if (end < s.size()
        && page.constructions().introduces(Frame.LI, s.word(end))
        && hit.construction().type().equals("source")) {
      end++; // وفق للأمم المتحدة
    }
    boolean around =
        hit.construction().type().equals("source") || hit.construction().type().equals("clause");
    if (end >= s.size() || around && page.quotations().around(sentence, at).isPresent()) {
      return Optional.empty();
    }
    return switch (hit.construction().type()) {
      case "source" -> accordingTo(sentence, at, end, hit);
      case "clause" -> asSaid(sentence, at, end, hit);
      case "impersonal" -> impersonal(sentence, at, end, hit);
      case "document" -> inDocument(sentence, at, end, hit);
      default -> Optional.empty();
    };
  }

  /** بحسب المصدر: a source must follow; laws, plans and agreements are none. */
  private Optional<Draft> accordingTo(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    int i = end;
    if (s.word(i).folded().equals("\"")) {
      i++;
    }
    if (i >= s.size()) {
      return Optional.empty();
    }
    Word next = s.word(i);
    boolean pronoun = next.part() == Word.Part.ENCLITIC;
    Optional<Mention> mention = page.mentionAt(sentence, i);
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (mention.isEmpty() && document.map(d -> d.kind() == Documents.Kind.LAW).orElse(false)) {
      return Optional.empty();
    }
    if (!pronoun && mention.isEmpty() && document.isEmpty() && !isSourceLike(next)) {
      return Optional.empty();
    }
    Introduction around = new Introduction(Frame.AROUND, at, sentence, end);
    int cueEnd = page.constructions().introduces(Frame.LI, s.word(end - 1)) ? end - 1 : end;
    return Optional.of(new Draft(sentence, at, end, hit, around, page.span(sentence, at, cueEnd)));
  }

  private static boolean isSourceLike(Word word) {
    return word.pos() == Pos.PROPN
        || word.pos() == Pos.NOUN && word.morphology().number() == Number.PLURAL;
  }

  /** حسبما أفاد مصدر: a reporting verb must follow; its cue is the statement's. */
  private Optional<Draft> asSaid(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    Word verb = s.word(end);
    boolean pronoun = end + 1 < s.size() && s.word(end + 1).part() == Word.Part.ENCLITIC;
    if (verb.pos() != Pos.VERB
        && !pronoun
        && verb.readings().stream().noneMatch(r -> r.pos() == Pos.VERB)) {
      return Optional.empty();
    }
    for (Hit v : page.constructions().at(verb)) {
      if (v.kind() == Kind.VERB && !v.future()) {
        int cueEnd = Page.afterPronoun(s, end + 1);
        boolean object = // لم يركز على ما قاله: what he said is what the verb before governs
            hit.construction().id().equals("as-quoted-fima")
                && cueEnd > end + 1
                && at > 0
                && !s.word(at - 1).isPunctuation();
        boolean tells =
            switch (v.construction().act()) {
              case SAY, CONFIRM, ANNOUNCE, REPORT -> true;
              default -> false;
            };
        if (!tells
            || object
            || hit.construction().id().equals("as-reported-kama")
                && goesOn(sentence, cueEnd)) { // كما أكد أن: "as well", not "as"
          continue;
        }
        Hit joined =
            new Hit(
                v.form(),
                v.construction(),
                Kind.PHRASE,
                v.agreement(),
                v.person(),
                v.tense(),
                false,
                v.passive(),
                1);
        Introduction around = new Introduction(Frame.AROUND, at, sentence, cueEnd);
        Draft draft =
            new Draft(sentence, end, cueEnd, joined, around, page.span(sentence, end, cueEnd));
        draft.why.add(hit.construction().where());
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** After كما the verb's clause is "as he said" only if it names who said it and ends. */
  private boolean goesOn(int sentence, int from) {
    Sentence s = page.sentence(sentence);
    int i = page.mentionAt(sentence, from).map(Mention::to).orElseGet(() -> Phrases.end(s, from));
    int end = Math.min(s.size(), i + 12);
    boolean prepositional = false;
    while (i < end) {
      Word word = s.word(i);
      if (word.folded().equals(".") || word.folded().equals(",") || quotes(s, i)) {
        return false;
      }
      if (page.constructions().introduces(Frame.THAT, word)
          || word.pos() == Pos.VERB
          || word.isPunctuation()) {
        return true;
      }
      prepositional = prepositional || word.pos() == Pos.ADP;
      if (!prepositional
          && !page.inTime(word)
          && word.pos() == Pos.NOUN
          && page.mentionAt(sentence, i).isEmpty()) {
        return true; // an object
      }
      i++;
    }
    return i < s.size();
  }

  /** كما أفادت الوكالة نقلا عن مصدر. */
  private boolean quotes(Sentence s, int at) {
    return page.constructions().phrasesAt(s, at).stream()
        .anyMatch(h -> h.construction().id().equals("quoting"));
  }

  private Optional<Draft> impersonal(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    int i = end;
    while (i < s.size() && i < end + 5) {
      if (page.constructions().introduces(Frame.THAT, s.word(i))) {
        int from = Page.afterPronoun(s, i + 1);
        if (from >= s.size()) {
          return Optional.empty();
        }
        Introduction intro = new Introduction(Frame.THAT, i, sentence, from);
        Draft draft = new Draft(sentence, at, end, hit, intro, page.span(sentence, at, end));
        draft.impersonal = true;
        return Optional.of(draft);
      }
      if (page.mentionAt(sentence, i).filter(m -> m.is(Trait.ACTOR)).isPresent()) {
        return Optional.empty(); // it has a subject after all
      }
      i++;
    }
    return Optional.empty();
  }

  /** جاء في البيان أن. */
  private Optional<Draft> inDocument(int sentence, int at, int end, Hit hit) {
    Sentence s = page.sentence(sentence);
    boolean pronoun = s.word(end).part() == Word.Part.ENCLITIC; // جاء فيها
    if (pronoun) {
      return introduced(s, at, hit, end + 1, end + 2);
    }
    Optional<Documents.Found> document = page.documents().at(s, end);
    boolean fits =
        document
            .map(d -> d.kind() != Documents.Kind.PLATFORM && d.kind() != Documents.Kind.MEDIUM)
            .orElse(false);
    if (!fits) {
      return Optional.empty();
    }
    return introduced(s, at, hit, end + 1, end + 20);
  }

  /** What أن, a colon or a mark of quotation between these words brings in. */
  private Optional<Draft> introduced(Sentence s, int at, Hit hit, int from, int to) {
    int sentence = s.index();
    int i = from;
    int reach = Math.min(s.size(), to);
    while (i < reach) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)) {
        Introduction intro = new Introduction(Frame.THAT, i, sentence, Page.afterPronoun(s, i + 1));
        return Optional.of(
            new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
      }
      if (word.folded().equals("\"")
              && page.quotations().openingAt(sentence, i).map(q -> !q.name()).orElse(false)
          || word.folded().equals(":")) {
        Introduction intro = new Introduction(Frame.Q, i, sentence, Math.min(i + 1, s.size() - 1));
        return Optional.of(
            new Draft(sentence, at, at + 1, hit, intro, page.span(sentence, at, at + 1)));
      }
      i++;
    }
    return Optional.empty();
  }
}
