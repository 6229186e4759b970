package org.isnad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.isnad.arabic.Arabic;
import org.isnad.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search of a case. The index lies beside the case file and can be deleted at any time:
 * it is made again from the case. It follows the journal: {@link #upTo()} says which entries it
 * has, so that after a kill only what is missing is added.
 *
 * <p>Query language is Lucene's: words, "phrases", AND OR NOT, ( ), and the fields {@code title:
 * outlet: date: type: status: actor: place: source: country: code: id:}. Codes, types and statuses
 * are matched whole, in any case; days also by range, {@code date:[2018-04-01 TO 2018-04-30]}, and
 * by beginning, {@code date:2018-04*}; names of actors, places, sources and outlets are read like
 * text.
 *
 * <p>Searching takes no lock and goes on while another program writes. Safe for several threads.
 */
public final class Search implements AutoCloseable {
  private static final Set<String> CODES = Set.of("type", "status", "country", "code");
  private static final Set<String> EXACT = Set.of("id", "date");
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "text", "title", "outlet", "actor", "place", "source", "id", "date", "type", "status",
              "country", "code"));
  private static final String UP_TO = "journal";

  /** A misspelled field would find nothing and look like an answer. */
  private static final QueryVisitor KNOWN_FIELDS =
      new QueryVisitor() {
        @Override
        public boolean acceptField(String field) {
          if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(
                "no field " + field + ":, only " + String.join(": ", FIELDS) + ":");
          }
          return true;
        }
      };

  private static final int BEFORE = 60;
  private static final int AFTER = 100;

  private final Path folder;
  private final Directory directory;
  private final Analyzer analyzer;
  private @Nullable IndexWriter writer;
  private @Nullable SearcherManager searchers;

  /**
   * A hit.
   *
   * @param snippet text around the first match, as received
   */
  public record Hit(
      String article, String outlet, String date, String title, double score, String snippet) {}

  /**
   * The best hits.
   *
   * @param total how many articles match
   */
  public record Found(long total, List<Hit> hits) {}

  public Search(Path folder, Arabic arabic) {
    this(folder, open(folder), arabic);
  }

  private static Directory open(Path folder) {
    try {
      Files.createDirectories(folder);
      return FSDirectory.open(folder);
    } catch (IOException e) {
      throw new CaseProblem(folder + ": the index cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Over any of Lucene's directories; tests give one that fails. */
  Search(Path folder, Directory directory, Arabic arabic) {
    this.folder = folder;
    this.directory = directory;
    Map<String, Analyzer> exact = new HashMap<>();
    EXACT.forEach(field -> exact.put(field, new KeywordAnalyzer()));
    CODES.forEach(field -> exact.put(field, new Codes()));
    this.analyzer = new PerFieldAnalyzerWrapper(new ArabicWords(arabic), exact);
  }

  /** Whole values in upper case. */
  private static final class Codes extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new UpperCaseFilter(whole));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new UpperCaseFilter(in);
    }
  }

  /**
   * Thrown when the index cannot be written now: another program is writing it, the disk is full or
   * may not be written. Searching what it has goes on.
   */
  public static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    Busy(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Takes the right to write, which one program at a time can have. */
  public synchronized void startWriting() throws Busy {
    if (writer != null) {
      return;
    }
    try {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(analyzer)
                  .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                  .setCommitOnClose(false));
    } catch (LockObtainFailedException e) {
      throw new Busy("another program is writing the index", e);
    } catch (CorruptIndexException | IndexFormatTooNewException | IllegalArgumentException e) {
      throw new CaseProblem(
          folder + ": the index cannot be opened (it may be deleted): " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Busy("the index cannot be written: " + e.getMessage(), e);
    }
  }

  /** Empties an index that cannot be read, so that it can be made again. */
  public synchronized void renew() throws Busy {
    try {
      stopWriting();
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        for (String file : directory.listAll()) {
          if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
            directory.deleteFile(file);
          }
        }
      }
      // Lucene refuses a lock that something was written into.
      if (List.of(directory.listAll()).contains(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(IndexWriter.WRITE_LOCK_NAME);
      }
    } catch (LockObtainFailedException e) {
      throw new Busy("another program is writing the index", e);
    } catch (IOException e) {
      throw new Busy("the index cannot be written: " + e.getMessage(), e);
    }
  }

  /** Gives up what was not committed. */
  private synchronized void stopWriting() throws IOException {
    IndexWriter open = writer;
    writer = null;
    if (open != null) {
      open.rollback();
    }
  }

  /** After a failure the writer is of no use: what it had since the last commit is missing. */
  private CaseProblem unwritable(Exception cause) {
    try {
      stopWriting();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return new CaseProblem(folder + ": the index cannot be written: " + cause.getMessage(), cause);
  }

  /** Puts an article in, replacing what the index had of it. */
  public void put(Coded coded) {
    try {
      writing().updateDocument(new Term("id", coded.article().id()), IndexedArticle.of(coded));
    } catch (IOException | AlreadyClosedException e) {
      throw unwritable(e);
    }
  }

  /**
   * Makes all that was put in visible and lasting.
   *
   * @param upTo the last journal entry that the index has
   */
  public void commit(long upTo) {
    try {
      IndexWriter open = writing();
      if (upTo != upTo()) {
        open.setLiveCommitData(Map.of(UP_TO, Long.toString(upTo)).entrySet());
      }
      open.commit();
    } catch (IOException | AlreadyClosedException e) {
      throw unwritable(e);
    }
  }

  private synchronized IndexWriter writing() {
    try {
      startWriting();
    } catch (Busy e) {
      throw new CaseProblem(folder + ": " + e.getMessage(), e);
    }
    return java.util.Objects.requireNonNull(writer);
  }

  /** The last journal entry that the index has; 0 when there is no index. */
  public long upTo() {
    try (DirectoryReader latest = DirectoryReader.open(directory)) {
      String value = latest.getIndexCommit().getUserData().get(UP_TO);
      return value == null ? 0 : Long.parseLong(value);
    } catch (IndexNotFoundException e) {
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      throw new CaseProblem(
          folder + ": the index cannot be read (it may be deleted): " + e.getMessage(), e);
    }
  }

  /**
   * @param query in Lucene's query language; Arabic may be spelled in any way
   * @param most how many hits
   * @throws CaseProblem when the query cannot be understood
   */
  public Found find(String query, int most) {
    try {
      QueryParser parser = new QueryParser("text", analyzer);
      parser.setDefaultOperator(QueryParser.Operator.AND);
      parser.setAllowLeadingWildcard(false);
      Query parsed = parser.parse(query);
      parsed.visit(KNOWN_FIELDS);
      SearcherManager open = searchers();
      IndexSearcher searcher = open.acquire();
      try {
        return find(searcher, parsed, most);
      } finally {
        open.release(searcher);
      }
    } catch (ParseException | IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CaseProblem("the query cannot be understood: " + message, e);
    } catch (IndexNotFoundException e) {
      return new Found(0, List.of());
    } catch (IOException e) {
      throw new CaseProblem(
          folder + ": the index cannot be read (it may be deleted): " + e.getMessage(), e);
    }
  }

  private static Found find(IndexSearcher searcher, Query query, int most) throws IOException {
    TopFieldDocs top =
        searcher.search(
            query,
            Math.max(1, most),
            new Sort(
                SortField.FIELD_SCORE,
                new SortField("by_date", SortField.Type.STRING, true),
                new SortField("by_id", SortField.Type.STRING)),
            true);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      Document document = searcher.storedFields().document(found.doc);
      hits.add(
          new Hit(
              orEmpty(document.get("id")),
              orEmpty(document.get("outlet")),
              orEmpty(document.get("date")),
              orEmpty(document.get("title")),
              found.score,
              snippet(orEmpty(document.get("text")), start(searcher, weight, found.doc))));
    }
    return new Found(searcher.count(query), hits);
  }

  /** Over the newest committed state. */
  private synchronized SearcherManager searchers() throws IOException {
    SearcherManager open = searchers;
    if (open == null) {
      open = new SearcherManager(directory, null);
      searchers = open;
    } else {
      open.maybeRefreshBlocking();
    }
    return open;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Where in the text the query first matches; -1 when it matches in other fields only. */
  private static int start(IndexSearcher searcher, Weight weight, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator inText = matches == null ? null : matches.getMatches("text");
    return inText != null && inText.next() ? inText.startOffset() : -1;
  }

  private static String snippet(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), Math.max(at, 0) + AFTER);
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
  public synchronized void close() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      stopWriting();
      directory.close();
    } catch (IOException e) {
      throw new CaseProblem("the index cannot be closed: " + e.getMessage(), e);
    }
  }
}
