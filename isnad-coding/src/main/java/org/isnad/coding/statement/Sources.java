package org.isnad.coding.statement;

import org.isnad.model.Party;
import org.isnad.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;

/**
 * Whose word it is. What the cue is decides where to look: a verb has a subject ({@link
 * VerbSources}), a participle belongs to the speaker of its clause, a noun and a phrase have their
 * sources beside them ({@link NounSources}, {@link PhraseSources}). Coordinated sources make one
 * statement each.
 */
final class Sources {
  private final Page page;
  private final Speakers speakers;
  private final VerbSources verbSources;
  private final NounSources nounSources;
  private final PhraseSources phraseSources;

  Sources(Page page) {
    this.page = page;
    Ascription ascription = new Ascription(page);
    this.speakers = new Speakers(page, ascription);
    Issuers issuers = new Issuers(page, ascription, speakers);
    Carriers carriers = new Carriers(page, ascription, speakers, issuers);
    UnknownSubjects unknown = new UnknownSubjects(page, ascription, speakers, issuers);
    this.verbSources = new VerbSources(page, ascription, speakers, issuers, carriers, unknown);
    this.nounSources = new NounSources(page, ascription, speakers, carriers, unknown);
    this.phraseSources = new PhraseSources(page, ascription, speakers, issuers);
  }

  /** The draft is read: later cues may mean its speaker. */
  void remember(Draft draft) {
    speakers.remember(draft);
  }

  /**
   * Fills the source; drafts must come in text order, each with its content filled before the next.
   */
  void fill(Draft draft) {
    if (!draft.impersonal && !draft.hit.passive()) {
      switch (draft.hit.kind()) {
        case VERB -> verbSources.verb(draft);
        case PARTICIPLE ->
            speakers.spokenBefore(
                draft, draft.hit.agreement(), "participle of the speaker's clause");
        case NOUN, MASDAR -> nounSources.noun(draft);
        case PHRASE -> phraseSources.phrase(draft);
      }
    }
  }

  /**
   * الكاتب والباحث فلان; فلانة، عضوة المجلس ورئيسة اللجنة: two titles and one name. A title alone is
   * followed by a title with a name, or a name with its title by a further title.
   */
  private boolean isSamePerson(Draft draft, Mention second) {
    Mention first = draft.sourceMention.orElseThrow();
    boolean roles =
        isRole(first) && isRole(second) && second.sentence() == first.sentence();
    if (!roles || first.code().isPresent() && second.code().isPresent() && !first.code().equals(second.code())) {
      return false;
    }
    boolean firstNamed = first.kind() == org.isnad.model.Kind.PERSON;
    boolean secondNamed = second.kind() == org.isnad.model.Kind.PERSON;
    Sentence s = page.sentence(first.sentence());
    boolean titled = // the second begins with a title, not with the name
        s.word(second.from()).pos() != Pos.PROPN
            && !(second.from() + 1 < s.size()
                && s.word(second.from() + 1).part() == org.isnad.arabic.Word.Part.ENCLITIC);
    boolean unnamed = // الباحث والمحلل السياسي
        !firstNamed
            && !secondNamed
            && first.code().isEmpty()
            && second.code().isEmpty()
            && s.word(first.from()).morphology().definite()
            && s.word(second.from()).morphology().definite();
    return unnamed
        || !firstNamed && secondNamed && titled
        || firstNamed && !secondNamed && draft.source.orElseThrow().text().contains("\u060C");
  }

  /** A single person: a name, or a role such as the writer or the chief negotiator. */
  private static boolean isRole(Mention mention) {
    boolean single = mention.number() != org.isnad.arabic.Morphology.Number.PLURAL && !mention.is(Mention.Trait.CROWD);
    return single
        && !mention.is(Mention.Trait.MEDIA)
        && (mention.kind() == org.isnad.model.Kind.PERSON || mention.kind() == org.isnad.model.Kind.GENERIC);
  }

  /** قال فلان وفلان إن: one statement for each of them. */
  List<Draft> coordinated(Draft draft) {
    List<Draft> others = new ArrayList<>();
    boolean named = draft.isVerbal() || draft.isPhrase();
    if (!named
        || draft.elided
        || draft.sourceMention.isEmpty()
        || draft.sourceTo < draft.to
        || draft.content.isEmpty()) {
      return others;
    }
    Sentence s = page.sentence(draft.sentence);
    int i = draft.sourceTo;
    int end =
        draft.introduction.frame() == Frame.AROUND
                || draft.introduction.sentence() != draft.sentence
            ? s.size()
            : draft.introduction.at();
    while (i + 1 < end) {
      int next = s.word(i).folded().equals(",") ? i + 1 : i;
      if (next + 1 >= end || !page.particles().is("and", s.word(next))) {
        break;
      }
      int at = s.word(next + 1).folded().equals("\"") ? next + 2 : next + 1;
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, at)
              .filter(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA) && m.to() <= end);
      if (mention.isEmpty()) {
        break;
      }
      if (others.isEmpty() && i == draft.sourceTo && isSamePerson(draft, mention.get())) {
        Party first = draft.source.orElseThrow();
        Party second = page.cast().party(mention.get());
        boolean byName = mention.get().kind() == org.isnad.model.Kind.PERSON;
        Span span = first.span().cover(second.span());
        Party who = byName ? second : first;
        draft.source =
            Optional.of(
                new Party(
                    span, span.in(page.text().raw()), who.entity(), who.code(), who.sector()));
        draft.sourceMention = byName ? mention : draft.sourceMention;
        draft.sourceTo = mention.get().to();
        draft.why.add("source: two titles of one person");
        i = mention.get().to();
        continue;
      }
      others.add(draft.by(mention.get(), page.cast().party(mention.get())));
      i = mention.get().to();
      while (i < end && s.word(i).folded().equals("\"")) {
        i++;
      }
    }
    return others;
  }
}
