package org.isnad.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Statement;

/**
 * An article as the index keeps it. Text is indexed with offsets, so that a hit can be shown where
 * it stands without reading the text again; codes are kept in upper case.
 */
final class IndexedArticle {
  private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private final Document document = new Document();
  private final Map<String, Entity> entities = new HashMap<>();

  private IndexedArticle(Coded coded) {
    coded.entities().forEach(e -> entities.put(e.id(), e));
  }

  static Document of(Coded coded) {
    IndexedArticle indexed = new IndexedArticle(coded);
    indexed.article(coded.article());
    coded.entities().forEach(e -> e.code().ifPresent(c -> indexed.exact("code", c)));
    coded.events().forEach(indexed::event);
    for (Statement statement : coded.statements()) {
      statement.source().ifPresent(p -> indexed.name("source", p));
      statement.relay().forEach(p -> indexed.name("source", p));
    }
    return indexed.document;
  }

  private void article(Article article) {
    document.add(new StringField("id", article.id(), Field.Store.YES));
    document.add(new Field("text", article.text(), TEXT));
    article.title().ifPresent(t -> document.add(new TextField("title", t, Field.Store.YES)));
    article.outlet().ifPresent(o -> document.add(new TextField("outlet", o, Field.Store.YES)));
    article.agency().ifPresent(a -> document.add(new TextField("source", a, Field.Store.NO)));
    String day = article.published().map(Object::toString).orElse("");
    document.add(new StringField("date", day, Field.Store.YES));
    document.add(new SortedDocValuesField("by_date", new BytesRef(day)));
    document.add(new SortedDocValuesField("by_id", new BytesRef(article.id())));
  }

  private void event(Event event) {
    exact("type", event.type().name());
    exact("status", event.status().name());
    List<Party> parties = new ArrayList<>(event.actors());
    parties.addAll(event.recipients());
    parties.forEach(p -> name("actor", p));
    event
        .place()
        .ifPresent(p -> {
          document.add(new TextField("place", p.nameAr() + " " + p.name(), Field.Store.NO));
          p.country().ifPresent(c -> exact("country", c));
        });
  }

  private void exact(String field, String value) {
    document.add(new StringField(field, value.toUpperCase(Locale.ROOT), Field.Store.NO));
  }

  private void name(String field, Party party) {
    document.add(new TextField(field, party.text(), Field.Store.NO));
    party
        .entity()
        .map(entities::get)
        .ifPresent(
            e -> document.add(new TextField(field, e.nameAr() + " " + e.name(), Field.Store.NO)));
  }
}
