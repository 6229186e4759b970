package org.isnad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.model.Article;

/**
 * A case on disk: a folder with {@code case.sqlite}, the disposable {@code index} and the analyst's
 * own {@code knowledge}. This is the front door; the tables are read and written by {@link
 * Articles}, {@link Journal} and {@link OccurrenceIds}, copies are made by {@link Backups}, and
 * {@link Verification} checks it all.
 *
 * <p>Crash safety: every change is one transaction over article, record and journal together. A
 * kill at any point leaves each article wholly in or wholly out.
 */
public final class CaseFile implements AutoCloseable {
  private static final String FILE = "case.sqlite";

  private final Path folder;
  private final Database database;
  private final Journal journal;
  private final Articles articles;
  private final OccurrenceIds occurrences;

  private CaseFile(Path folder, Database database, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.journal = new Journal(database, clock, System.getProperty("user.name", "unknown"));
    this.articles = new Articles(database, journal);
    this.occurrences = new OccurrenceIds(database, journal);
  }

  /**
   * An article to be stored, with its record.
   *
   * @param raw the bytes it came as
   * @param source file and record
   */
  public record Addition(
      Article article, byte[] raw, String source, String coder, String knowledge, String record) {
    /** The same bytes with the same labels are the same article. */
    public String fingerprint() {
      return Hashes.fingerprint(raw, article.id(), article);
    }
  }

  /** What {@link #add} did with an addition. */
  public enum Outcome {
    ADDED,
    /** The same bytes are in the case already. */
    KNOWN,
    /** Another text has the id; stored under {@code id~2}. */
    RENAMED
  }

  /**
   * An addition after {@link #add}.
   *
   * @param id under which it stands in the case
   */
  public record Stored(String id, Outcome outcome) {}

  /** Makes a new case; the folder must not hold one. */
  public static CaseFile create(Path folder, String name) {
    try {
      if (Files.exists(folder.resolve(FILE))) {
        throw new CaseProblem(folder + ": holds a case already");
      }
      makeFolder(folder);
      CaseFile made = connect(folder, Clock.systemUTC());
      made.meta("name", name);
      return made;
    } catch (IOException e) {
      throw new CaseProblem(folder + ": cannot be made: " + e.getMessage(), e);
    }
  }

  /** Makes the folder, for its owner alone: what a case holds may endanger people. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Files.createDirectories(folder.resolve("knowledge"));
  }

  /** Opens a case, bringing an older one up to date. */
  public static CaseFile open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  static CaseFile open(Path folder, Clock clock) {
    if (!Files.isRegularFile(folder.resolve(FILE))) {
      throw new CaseProblem(folder + ": no case here (isnad init " + folder + " makes one)");
    }
    return connect(folder, clock);
  }

  private static CaseFile connect(Path folder, Clock clock) {
    return new CaseFile(folder, Database.open(folder.resolve(FILE)), clock);
  }

  public Path folder() {
    return folder;
  }

  public Journal journal() {
    return journal;
  }

  public String name() {
    return database
        .one("select value from meta where key = 'name'")
        .orElse(String.valueOf(folder.getFileName()));
  }

  /** Whether these bytes with these labels are stored already. */
  public boolean has(byte[] raw, Article article) {
    return articles.has(raw, article);
  }

  /**
   * Stores articles with their records in one transaction; those that are known are left as they
   * are.
   */
  public List<Stored> add(List<Addition> additions) {
    return database.inTransaction(() -> {
      List<Stored> outcomes = new ArrayList<>();
      for (Addition addition : additions) {
        outcomes.add(articles.add(addition));
      }
      return outcomes;
    });
  }

  /** Replaces an article's record by one made with newer knowledge. */
  public void recode(String id, String coder, String knowledge, String record) {
    database.inTransaction(() -> {
      articles.recode(id, coder, knowledge, record);
      return null;
    });
  }

  /** Appends to the journal in a transaction of its own. */
  public Journal.Entry note(String kind, String subject, String payload) {
    return database.inTransaction(() -> journal.append(kind, subject, payload));
  }

  /**
   * Appends under a person's name. The payload is made inside the transaction, with the case locked
   * against other writers: it may look whether what the person saw is still so, and throw.
   */
  public Journal.Entry note(
      String who, String kind, String subject, java.util.function.Supplier<String> payload) {
    return database.inTransaction(() -> journal.append(who, kind, subject, payload.get()));
  }

  public int size() {
    return articles.size();
  }

  /** Counts what the case holds. */
  public Census census() {
    return Census.of(database);
  }

  /** Whether it may only be read: its medium or its owner forbids writing. */
  public boolean isReadOnly() {
    return database.isReadOnly();
  }

  /** Hands out every article with its record in order of id, one at a time. */
  public void forEach(Consumer<StoredArticle> consumer) {
    articles.forEach(consumer);
  }

  public Optional<StoredArticle> article(String id) {
    return articles.find(id);
  }

  /** The bytes an article came as. */
  public byte[] raw(String id) {
    return articles.raw(id);
  }

  /** Occurrence ids given so far: by mention key {@code article|type|start|end}. */
  public Map<String, String> occurrenceIds() {
    return occurrences.all();
  }

  /**
   * Keeps the occurrences' ids.
   *
   * @param members mention keys by occurrence id
   * @param retired ids that were merged, with the id they went into
   */
  public void keepOccurrences(Map<String, List<String>> members, Map<String, String> retired) {
    database.inTransaction(() -> {
      occurrences.keep(members, retired);
      return null;
    });
  }

  /** Writes a whole, consistent copy of the database, also while another process imports. */
  public void backup(Path target) {
    Backups.write(database, folder, target);
  }

  /** Makes a case out of a backup. */
  public static CaseFile restore(Path backup, Path folder) {
    Backups.unpack(backup, folder);
    return open(folder);
  }

  /**
   * Everything that is wrong, in words: the database, the journal's chain, articles and records
   * that do not match their hashes.
   */
  public List<String> verify() {
    return new Verification(database, journal).run();
  }

  /** For tests that make it fail. */
  Database database() {
    return database;
  }

  private void meta(String key, String value) {
    database.inTransaction(() -> {
      try (PreparedStatement put = database.prepare("insert or replace into meta values (?,?)")) {
        put.setString(1, key);
        put.setString(2, value);
        put.executeUpdate();
      }
      return null;
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
