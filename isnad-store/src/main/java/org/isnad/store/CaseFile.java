package org.isnad.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.isnad.model.Article;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A case on disk: a folder with {@code case.sqlite}, the disposable {@code index} and the analyst's
 * own {@code knowledge}. One process writes at a time.
 *
 * <p>Crash safety: every change is one transaction over article, record and journal together;
 * SQLite runs in WAL mode with {@code synchronous = FULL}. A kill at any point leaves each article
 * wholly in or wholly out.
 */
public final class CaseFile implements AutoCloseable {
  private final Path folder;
  private final Connection connection;
  private final Journal journal;

  private CaseFile(Path folder, Connection connection, Clock clock) {
    this.folder = folder;
    this.connection = connection;
    this.journal = new Journal(connection, clock, System.getProperty("user.name", "unknown"));
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
      return fingerprintOf(raw, article);
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
      if (Files.exists(folder.resolve("case.sqlite"))) {
        throw new CaseProblem(folder + ": holds a case already");
      }
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectories(folder.resolve("knowledge"));
      CaseFile made = connect(folder, Clock.systemUTC());
      made.meta("name", name);
      return made;
    } catch (IOException e) {
      throw new CaseProblem(folder + ": cannot be made: " + e.getMessage(), e);
    }
  }

  /** Opens a case, bringing an older one up to date. */
  public static CaseFile open(Path folder) {
    return open(folder, Clock.systemUTC());
  }

  static CaseFile open(Path folder, Clock clock) {
    if (!Files.isRegularFile(folder.resolve("case.sqlite"))) {
      throw new CaseProblem(folder + ": no case here (isnad init " + folder + " makes one)");
    }
    return connect(folder, clock);
  }

  private static CaseFile connect(Path folder, Clock clock) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    String file = folder.resolve("case.sqlite").toString();
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
      try {
        Migrations.run(connection, file);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new CaseFile(folder, connection, clock);
    } catch (SQLException e) {
      throw new CaseProblem(file + ": cannot be opened: " + e.getMessage(), e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Journal journal() {
    return journal;
  }

  public String name() {
    return meta("name").orElse(String.valueOf(folder.getFileName()));
  }

  /** Whether these bytes with these labels are stored already. */
  public boolean has(byte[] raw, Article article) {
    return one("select 1 from article where fingerprint = ?", fingerprintOf(raw, article))
        .isPresent();
  }

  /**
   * Stores articles with their records in one transaction; those that are known are left as they
   * are.
   */
  public List<Stored> add(List<Addition> additions) {
    return inTransaction(() -> {
      List<Stored> outcomes = new ArrayList<>();
      for (Addition addition : additions) {
        outcomes.add(add(addition));
      }
      return outcomes;
    });
  }

  private Stored add(Addition addition) throws SQLException {
    Article article = addition.article();
    if (has(addition.raw(), article)) {
      return new Stored(article.id(), Outcome.KNOWN);
    }
    String id = article.id();
    for (int n = 2; one("select 1 from article where id = ?", id).isPresent(); n++) {
      id = article.id() + "~" + n;
    }
    String sha = Journal.sha256(article.text().getBytes(StandardCharsets.UTF_8));
    long number;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into article (id, fingerprint, sha256, raw, source, outlet, published, title, url, language, agency, text)"
                + " values (?,?,?,?,?,?,?,?,?,?,?,?) returning number")) {
      insert.setString(1, id);
      insert.setString(2, addition.fingerprint());
      insert.setString(3, sha);
      insert.setBytes(4, deflate(addition.raw()));
      insert.setString(5, addition.source());
      insert.setString(6, article.outlet().orElse(null));
      insert.setString(7, article.published().map(Object::toString).orElse(null));
      insert.setString(8, article.title().orElse(null));
      insert.setString(9, article.url().orElse(null));
      insert.setString(10, article.language());
      insert.setString(11, article.agency().orElse(null));
      insert.setString(12, article.text());
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        number = rows.getLong(1);
      }
    }
    putRecord(number, addition.coder(), addition.knowledge(), addition.record());
    journal.append(
        "import",
        id,
        "{\"sha256\":\""
            + sha
            + "\",\"fingerprint\":\""
            + addition.fingerprint()
            + "\",\"knowledge\":\""
            + addition.knowledge()
            + "\"}");
    return new Stored(id, id.equals(article.id()) ? Outcome.ADDED : Outcome.RENAMED);
  }

  /** Replaces an article's record by one made with newer knowledge. */
  public void recode(String id, String coder, String knowledge, String record) {
    inTransaction(() -> {
      Optional<String> number = one("select number from article where id = ?", id);
      if (number.isEmpty()) {
        throw new CaseProblem("no article " + id + " in this case");
      }
      putRecord(Long.parseLong(number.get()), coder, knowledge, record);
      journal.append("recode", id, "{\"knowledge\":\"" + knowledge + "\"}");
      return null;
    });
  }

  private void putRecord(long number, String coder, String knowledge, String record)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert or replace into record values (?,?,?,?)")) {
      insert.setLong(1, number);
      insert.setString(2, coder);
      insert.setString(3, knowledge);
      insert.setString(4, record);
      insert.executeUpdate();
    }
  }

  /** Appends to the journal in a transaction of its own. */
  public Journal.Entry note(String kind, String subject, String payload) {
    return inTransaction(() -> journal.append(kind, subject, payload));
  }

  public int size() {
    return Integer.parseInt(one("select count(*) from article").orElse("0"));
  }

  /** Hands out every article with its record in order of id, one at a time. */
  public void forEach(Consumer<StoredArticle> consumer) {
    select("", consumer);
  }

  public Optional<StoredArticle> article(String id) {
    List<StoredArticle> found = new ArrayList<>();
    select(" where a.id = ?", found::add, id);
    return found.stream().findFirst();
  }

  private void select(String where, Consumer<StoredArticle> consumer, String... parameters) {
    String sql =
        "select a.number, a.id, a.source, a.sha256, a.outlet, a.published, a.title, a.url, a.language, a.agency, a.text,"
            + " r.coder, r.knowledge, r.json from article a join record r on r.article = a.number"
            + where
            + " order by a.id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          consumer.accept(stored(rows));
        }
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  private static StoredArticle stored(ResultSet rows) throws SQLException {
    Article article =
        new Article(
            rows.getString("id"),
            Optional.ofNullable(rows.getString("outlet")),
            Optional.ofNullable(rows.getString("published")).map(LocalDate::parse),
            Optional.ofNullable(rows.getString("title")),
            Optional.ofNullable(rows.getString("url")),
            rows.getString("language"),
            Optional.ofNullable(rows.getString("agency")),
            rows.getString("text"));
    return new StoredArticle(
        rows.getLong("number"),
        article,
        rows.getString("source"),
        rows.getString("sha256"),
        rows.getString("coder"),
        rows.getString("knowledge"),
        rows.getString("json"));
  }

  /** The bytes an article came as. */
  public byte[] raw(String id) {
    try (PreparedStatement select =
        connection.prepareStatement("select raw from article where id = ?")) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new CaseProblem("no article " + id + " in this case");
        }
        return new InflaterInputStream(new java.io.ByteArrayInputStream(rows.getBytes(1)))
            .readAllBytes();
      }
    } catch (SQLException e) {
      throw problem(e);
    } catch (IOException e) {
      throw new CaseProblem(
          "article " + id + ": its stored bytes are damaged: " + e.getMessage(), e);
    }
  }

  /** Occurrence ids given so far: by mention key {@code article|type|start|end}. */
  public Map<String, String> occurrenceIds() {
    Map<String, String> ids = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select article, type, start, end, occurrence from occurrence_mention");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.put(
            rows.getString(1)
                + "|"
                + rows.getString(2)
                + "|"
                + rows.getInt(3)
                + "|"
                + rows.getInt(4),
            rows.getString(5));
      }
    } catch (SQLException e) {
      throw problem(e);
    }
    return ids;
  }

  /**
   * Keeps the occurrences' ids.
   *
   * @param members mention keys by occurrence id
   * @param retired ids that were merged, with the id they went into
   */
  public void keepOccurrences(Map<String, List<String>> members, Map<String, String> retired) {
    inTransaction(() -> {
      try (PreparedStatement put =
              connection.prepareStatement(
                  "insert into occurrence values (?, null)"
                      + " on conflict (id) do update set retired_into = null");
          PreparedStatement retire =
              connection.prepareStatement("update occurrence set retired_into = ? where id = ?");
          PreparedStatement mention =
              connection.prepareStatement(
                  "insert or replace into occurrence_mention values (?,?,?,?,?)")) {
        for (Map.Entry<String, List<String>> entry : members.entrySet()) {
          put.setString(1, entry.getKey());
          put.executeUpdate();
          for (String key : entry.getValue()) {
            String[] parts = key.split("\\|");
            int n = parts.length;
            mention.setString(1, entry.getKey());
            mention.setString(2, String.join("|", List.of(parts).subList(0, n - 3)));
            mention.setString(3, parts[n - 3]);
            mention.setInt(4, Integer.parseInt(parts[n - 2]));
            mention.setInt(5, Integer.parseInt(parts[n - 1]));
            mention.executeUpdate();
          }
        }
        for (Map.Entry<String, String> entry : retired.entrySet()) {
          retire.setString(1, entry.getValue());
          retire.setString(2, entry.getKey());
          retire.executeUpdate();
          journal.append("merge", entry.getKey(), "{\"into\":\"" + entry.getValue() + "\"}");
        }
      }
      return null;
    });
  }

  /** Writes a whole, consistent copy of the database, also while another process imports. */
  public void backup(Path target) {
    try {
      if (Files.exists(target)) {
        throw new CaseProblem(target + ": exists already; a backup overwrites nothing");
      }
      Path temporary = target.resolveSibling(target.getFileName() + ".part");
      Files.deleteIfExists(temporary);
      try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
        vacuum.setString(1, temporary.toString());
        vacuum.executeUpdate();
      }
      Files.move(temporary, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw problem(e);
    } catch (IOException e) {
      throw new CaseProblem(target + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** Makes a case out of a backup. */
  public static CaseFile restore(Path backup, Path folder) {
    try {
      if (!Files.isRegularFile(backup)) {
        throw new CaseProblem(backup + ": no such backup");
      }
      if (Files.exists(folder.resolve("case.sqlite"))) {
        throw new CaseProblem(folder + ": holds a case already");
      }
      Files.createDirectories(folder.resolve("knowledge"));
      Path temporary = folder.resolve("case.sqlite.part");
      Files.copy(backup, temporary, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          temporary, folder.resolve("case.sqlite"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      throw new CaseProblem(folder + ": cannot be restored: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CaseProblem(folder + ": cannot be restored: " + e.getMessage(), e);
    }
    return open(folder);
  }

  /**
   * Everything that is wrong, in words: the database, the journal's chain, texts that do not match
   * their hashes.
   */
  public List<String> verify() {
    List<String> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma integrity_check")) {
      while (rows.next()) {
        if (!"ok".equals(rows.getString(1))) {
          wrong.add("database: " + rows.getString(1));
        }
      }
    } catch (SQLException e) {
      wrong.add("database: " + e.getMessage());
      return wrong;
    }
    wrong.addAll(journal.verify());
    forEach(stored -> {
      String sha = Journal.sha256(stored.article().text().getBytes(StandardCharsets.UTF_8));
      if (!sha.equals(stored.sha256())) {
        wrong.add("article " + stored.article().id() + ": its text does not match its hash");
      }
    });
    String imports = one("select count(*) from journal where kind = 'import'").orElse("0");
    if (Integer.parseInt(imports) != size()) {
      wrong.add(
          "the journal knows " + imports + " imports, the case holds " + size() + " articles");
    }
    return wrong;
  }

  private void meta(String key, String value) {
    inTransaction(() -> {
      try (PreparedStatement put =
          connection.prepareStatement("insert or replace into meta values (?,?)")) {
        put.setString(1, key);
        put.setString(2, value);
        put.executeUpdate();
      }
      return null;
    });
  }

  private Optional<String> meta(String key) {
    return one("select value from meta where key = ?", key);
  }

  private Optional<String> one(String sql, String... parameters) {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  private interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  private <T extends @Nullable Object> T inTransaction(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  private CaseProblem problem(SQLException e) {
    return new CaseProblem(folder + ": " + e.getMessage(), e);
  }

  private static String fingerprintOf(byte[] raw, Article article) {
    String labels =
        article.id()
            + "\u0000"
            + article.outlet().orElse("")
            + "\u0000"
            + article.published().map(Object::toString).orElse("");
    byte[] tail = labels.getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(raw, raw.length + tail.length);
    System.arraycopy(tail, 0, all, raw.length, tail.length);
    return Journal.sha256(all);
  }

  private static byte[] deflate(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(e);
    }
  }
}
