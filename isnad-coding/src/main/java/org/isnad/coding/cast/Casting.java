package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.Kind;
import org.isnad.model.Span;

/** Finds the cast of an article. Immutable; safe to share between threads. */
public final class Casting {
  private final Phrasebook book;
  private final Phrasebook press;
  private final Registry registry;
  private final List<String> endings;
  private final Gloss gloss;
  private final Lexicon lexicon = Lexicon.standard();

  public Casting(Knowledge knowledge) {
    Compilation compiled = new Compilation(knowledge);
    this.book = compiled.book();
    this.press = compiled.press();
    this.registry = compiled.registry();
    this.endings = compiled.endings();
    this.gloss = new Gloss(knowledge);
  }

  /** Finds and resolves every mention; the article's day picks the holder of an office. */
  public Cast find(Text text, Article article) {
    Memory memory = new Memory(article.outlet().flatMap(this::seat));
    List<List<Phrase>> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      Line line = new Line(text.raw(), sentence, lexicon);
      Grammar grammar =
          new Grammar(line, book, press, registry, memory, article.published(), endings);
      List<Phrase> phrases = flatten(grammar.read());
      Naming naming = new Naming(grammar);
      phrases.forEach(p -> p.called = naming.names(p));
      sentences.add(phrases);
    }
    Setting setting = new Setting(sentences);
    Identity identity = new Identity(this::given);
    Possessors possessors = new Possessors(sentences, registry);
    for (int s = 0; s < sentences.size(); s++) {
      for (Phrase phrase : sentences.get(s)) {
        possessors.resolve(phrase, s);
        identity.settle(phrase);
        setting.place(phrase, s);
        Identity.Character character = identity.characters().get(phrase.entity);
        character.code = character.code.or(() -> phrase.code);
      }
    }
    for (Identity.Character character : identity.characters()) {
      for (Phrase phrase : character.phrases) {
        character.code = character.code.or(() -> phrase.code);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Phrase phrase : sentences.get(s)) {
        mentions.add(mention(mentions.size(), s, phrase, identity));
      }
    }
    List<Entity> entities = identity.characters().stream().map(c -> entity(c)).toList();
    return Cast.of(mentions, entities, text.sentences().size());
  }

  /** The state an outlet of the registry belongs to. */
  private Optional<String> seat(String outlet) {
    for (Sense sense : book.senses(Inflection.split(outlet))) {
      if (sense instanceof Sense.Known known && known.actor().media()) {
        return known.actor().code();
      }
    }
    return Optional.empty();
  }

  private boolean given(String word) {
    for (Sense sense : book.senses(List.of(word))) {
      if (sense instanceof Sense.PersonName name && name.given()) {
        return true;
      }
    }
    return false;
  }

  /** Outer phrases and those inside them, text order, outer before inner; each once. */
  private static List<Phrase> flatten(List<Phrase> outer) {
    Set<Phrase> all = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Phrase> flat = new ArrayList<>();
    outer.forEach(p -> collect(p, all, flat));
    flat.sort(Comparator.comparingInt((Phrase p) -> p.from).thenComparingInt(p -> -p.to));
    return flat;
  }

  private static void collect(Phrase phrase, Set<Phrase> seen, List<Phrase> into) {
    if (seen.add(phrase)) {
      into.add(phrase);
      phrase.inner.forEach(p -> collect(p, seen, into));
    }
  }

  private static Mention mention(int index, int sentence, Phrase phrase, Identity identity) {
    Span span = phrase.line.span(phrase.from, phrase.skip, phrase.to);
    Identity.Character character = identity.characters().get(phrase.entity);
    Kind kind = phrase.is(Trait.ANAPHOR) ? character.kind : phrase.kind;
    return new Mention(
        index,
        sentence,
        phrase.from,
        phrase.to,
        phrase.head,
        span,
        phrase.line.text(span),
        kind,
        phrase.entity,
        phrase.kind == Kind.PLACE
            ? phrase.spot.map(Sense.Spot::id)
            : character.actor.map(Actor::id),
        phrase.code,
        phrase.sector,
        Set.copyOf(phrase.traits),
        phrase.gender,
        phrase.number);
  }

  private Entity entity(Identity.Character character) {
    TreeSet<Span> spans = new TreeSet<>();
    TreeSet<Span> names = new TreeSet<>();
    for (Phrase phrase : character.phrases) {
      if (phrase.is(Trait.NISBA)) {
        continue;
      }
      Phrase shown = phrase.name.orElse(phrase);
      Span span = shown.line.span(shown.from, shown.skip, shown.to);
      spans.add(span);
      if (shown.called && !shown.is(Trait.ANAPHOR)) {
        names.add(span);
      }
    }
    Phrase first = character.phrases.get(0);
    String arabic =
        character
            .actor
            .map(Actor::ar)
            .or(() -> character.spot.map(Sense.Spot::ar))
            .orElseGet(first::text);
    Optional<String> wikidata = character.actor.flatMap(Actor::wikidata);
    Optional<String> registered =
        character.actor.map(Actor::id).or(() -> character.spot.map(Sense.Spot::id));
    return new Entity(
        "a" + (character.number + 1),
        character.kind,
        gloss.of(character),
        arabic,
        character.code,
        character.sector,
        wikidata,
        registered,
        List.copyOf(spans),
        List.copyOf(names));
  }
}
