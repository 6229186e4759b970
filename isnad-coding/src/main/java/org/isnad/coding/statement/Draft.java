package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.coding.cast.Mention;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.When;

/** A statement while it is being read: the steps of attribution fill it in turn. */
final class Draft {
  final int sentence;

  /** First word of the cue and the word after its last. */
  final int from;

  final int to;
  final Constructions.Hit hit;
  final Introduction introduction;
  Span cue;
  Act act;

  /** Words of the content in its sentence; {@code contentTo} exclusive. */
  int contentFrom;

  int contentTo;
  List<Span> content = new ArrayList<>();

  Optional<Party> source = Optional.empty();
  Optional<Mention> sourceMention = Optional.empty();

  /** Where the source stands, when it stands in the cue's sentence. */
  int sourceFrom = -1;

  int sourceTo = -1;
  boolean elided;
  boolean impersonal;

  /** Too little is told to make a statement of it. */
  boolean unsure;

  /** A further source of the statement before. */
  boolean coordinated;

  Anonymity anonymity = Anonymity.NONE;
  final List<Party> relay = new ArrayList<>();
  Optional<When> date = Optional.empty();
  int parent = -1;
  final List<String> why = new ArrayList<>();

  Draft(
      int sentence, int from, int to, Constructions.Hit hit, Introduction introduction, Span cue) {
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.hit = hit;
    this.introduction = introduction;
    this.cue = cue;
    this.act = hit.construction().act();
    why.add(hit.construction().where());
  }

  /** The same statement by another source. */
  Draft by(Mention mention, org.isnad.model.Party party) {
    Draft other = new Draft(sentence, from, to, hit, introduction, cue);
    other.act = act;
    other.contentFrom = contentFrom;
    other.contentTo = contentTo;
    other.content = content;
    other.source = Optional.of(party);
    other.sourceMention = Optional.of(mention);
    other.sourceFrom = mention.from();
    other.sourceTo = mention.to();
    other.relay.addAll(relay);
    other.coordinated = true;
    other.why.add("source: coordinated with the one before");
    return other;
  }

  /** These words are content; nothing where there are none. */
  void take(Page page, int sentence, int from, int to) {
    if (to <= from) {
      return;
    }
    contentFrom = from;
    contentTo = to;
    content.add(page.span(sentence, from, to));
  }

  Construction construction() {
    return hit.construction();
  }

  boolean isVerbal() {
    return hit.kind() == Constructions.Kind.VERB || hit.kind() == Constructions.Kind.PARTICIPLE;
  }

  boolean isPhrase() {
    return hit.kind() == Constructions.Kind.PHRASE;
  }

  /** From the first to the last character of the content. */
  Optional<Span> extent() {
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(content.getFirst().cover(content.getLast()));
  }

  boolean holds(Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }
}
