package org.isnad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Script;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Statement;

/**
 * Full-text search of a case. The index lies beside the case file and can be deleted at any time:
 * it is made again from the case.
 *
 * <p>Query language is Lucene's: words, "phrases", AND OR NOT, ( ), and the fields {@code outlet:
 * date: type: status: actor: place: source: country:}. Codes and types are matched as written;
 * names of actors, places and sources are read like text.
 */
public final class Search implements AutoCloseable {
  private static final Set<String> EXACT =
      Set.of("id", "type", "status", "date", "country", "code");

  private final Directory directory;
  private final Analyzer analyzer;
  private final IndexWriter writer;

  /**
   * A hit.
   *
   * @param snippet text around the first match, as received
   */
  public record Hit(
      String article, String outlet, String date, String title, double score, String snippet) {}

  public Search(Path folder, Arabic arabic) {
    try {
      Files.createDirectories(folder);
      this.directory = FSDirectory.open(folder);
      KeywordAnalyzer keyword = new KeywordAnalyzer();
      Map<String, Analyzer> exact = new java.util.HashMap<>();
      EXACT.forEach(field -> exact.put(field, keyword));
      this.analyzer = new PerFieldAnalyzerWrapper(new ArabicWords(arabic), exact);
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(analyzer)
                  .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
    } catch (IOException e) {
      throw new CaseProblem(folder + ": the index cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Deletes an index that can no longer be read; the next search makes it again. */
  public static void discard(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CaseProblem(folder + ": the index cannot be deleted: " + e.getMessage(), e);
    }
  }

  /** Puts an article in, replacing what the index had of it. */
  public void put(Coded coded) {
    var article = coded.article();
    Document document = new Document();
    document.add(new StringField("id", article.id(), Field.Store.YES));
    document.add(new TextField("text", article.text(), Field.Store.YES));
    article.title().ifPresent(t -> document.add(new TextField("title", t, Field.Store.YES)));
    article.outlet().ifPresent(o -> document.add(new TextField("outlet", o, Field.Store.YES)));
    String day = article.published().map(Object::toString).orElse("");
    document.add(new StringField("date", day, Field.Store.YES));
    document.add(
        new org.apache.lucene.document.SortedDocValuesField(
            "by_date", new org.apache.lucene.util.BytesRef(day)));
    document.add(
        new org.apache.lucene.document.SortedDocValuesField(
            "by_id", new org.apache.lucene.util.BytesRef(article.id())));
    for (Entity entity : coded.entities()) {
      entity.code().ifPresent(c -> document.add(new StringField("code", c, Field.Store.NO)));
    }
    Map<String, Entity> byId = new java.util.HashMap<>();
    coded.entities().forEach(e -> byId.put(e.id(), e));
    for (Event event : coded.events()) {
      document.add(new StringField("type", event.type().name(), Field.Store.NO));
      document.add(
          new StringField(
              "status", event.status().name().toLowerCase(Locale.ROOT), Field.Store.NO));
      List<Party> parties = new ArrayList<>(event.actors());
      parties.addAll(event.recipients());
      parties.forEach(p -> name(document, "actor", p, byId));
      event
          .place()
          .ifPresent(p -> {
            document.add(new TextField("place", p.nameAr() + " " + p.name(), Field.Store.NO));
            p.country().ifPresent(c -> document.add(new StringField("country", c, Field.Store.NO)));
          });
    }
    for (Statement statement : coded.statements()) {
      statement.source().ifPresent(p -> name(document, "source", p, byId));
      statement.relay().forEach(p -> name(document, "source", p, byId));
    }
    try {
      writer.updateDocument(new Term("id", article.id()), document);
    } catch (IOException e) {
      throw new CaseProblem("the index cannot be written: " + e.getMessage(), e);
    }
  }

  private static void name(
      Document document, String field, Party party, Map<String, Entity> entities) {
    document.add(new TextField(field, party.text(), Field.Store.NO));
    party
        .entity()
        .map(entities::get)
        .ifPresent(
            e -> document.add(new TextField(field, e.nameAr() + " " + e.name(), Field.Store.NO)));
  }

  public void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      throw new CaseProblem("the index cannot be written: " + e.getMessage(), e);
    }
  }

  /** How many articles the index holds. */
  public int size() {
    return writer.getDocStats().numDocs;
  }

  /**
   * @param query in Lucene's query language; Arabic may be spelled in any way
   * @param most how many hits
   * @throws CaseProblem when the query cannot be understood
   */
  public List<Hit> find(String query, int most) {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      QueryParser parser = new QueryParser("text", analyzer);
      parser.setDefaultOperator(QueryParser.Operator.AND);
      parser.setAllowLeadingWildcard(false);
      Query parsed = parser.parse(query);
      IndexSearcher searcher = new IndexSearcher(reader);
      TopFieldDocs top =
          searcher.search(
              parsed,
              Math.max(1, most),
              new Sort(
                  SortField.FIELD_SCORE,
                  new SortField("by_date", SortField.Type.STRING, true),
                  new SortField("by_id", SortField.Type.STRING)),
              true);
      List<String> words = words(query);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : top.scoreDocs) {
        Document document = searcher.storedFields().document(found.doc);
        String text = orEmpty(document.get("text"));
        hits.add(
            new Hit(
                orEmpty(document.get("id")),
                orEmpty(document.get("outlet")),
                orEmpty(document.get("date")),
                orEmpty(document.get("title")),
                found.score,
                snippet(text, words)));
      }
      return hits;
    } catch (ParseException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CaseProblem("the query cannot be understood: " + message, e);
    } catch (IOException e) {
      throw new CaseProblem("the index cannot be read: " + e.getMessage(), e);
    }
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  /** The query's Arabic words, folded and without article, to find where to cut the snippet. */
  private static List<String> words(String query) {
    List<String> words = new ArrayList<>();
    for (String word : Script.fold(query).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 2 && word.charAt(0) > 0x7F) {
        words.add(word.startsWith("\u0627\u0644") && word.length() > 4 ? word.substring(2) : word);
      }
    }
    return words;
  }

  private static String snippet(String text, List<String> words) {
    int at = -1;
    for (String word : words) {
      for (int i = 0; at < 0 && i < text.length(); i++) {
        int end = Math.min(text.length(), i + word.length() + 8);
        if (Script.fold(text.substring(i, end)).startsWith(word)) {
          at = i;
        }
      }
      if (at >= 0) {
        break;
      }
    }
    int from = Math.max(0, at - 60);
    int to = Math.min(text.length(), Math.max(at, 0) + 100);
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return (from > 0 ? "… " : "")
        + text.substring(from, to).replace('\n', ' ')
        + (to < text.length() ? " …" : "");
  }

  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new CaseProblem("the index cannot be closed: " + e.getMessage(), e);
    }
  }
}
