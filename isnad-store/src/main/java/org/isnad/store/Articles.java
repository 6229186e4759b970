package org.isnad.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.isnad.model.Article;

/** The articles of a case as they came in, each with the record coded from it. */
final class Articles {
  private static final String COLUMNS =
      "select a.number, a.id, a.source, a.sha256, a.outlet, a.published, a.title, a.url, a.language, a.agency, a.text,"
          + " r.coder, r.knowledge, r.json from article a join record r on r.article = a.number";

  private final Database database;
  private final Journal journal;

  Articles(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  int size() {
    return Integer.parseInt(database.one("select count(*) from article").orElse("0"));
  }

  boolean has(byte[] raw, Article article) {
    return database
        .one(
            "select 1 from article where fingerprint = ?",
            Hashes.fingerprint(raw, article.id(), article))
        .isPresent();
  }

  /** Stores one article, its record and its journal entry; within the caller's transaction. */
  CaseFile.Stored add(CaseFile.Addition addition) throws SQLException {
    Article article = addition.article();
    if (has(addition.raw(), article)) {
      return new CaseFile.Stored(article.id(), CaseFile.Outcome.KNOWN);
    }
    String id = article.id();
    for (int n = 2; database.one("select 1 from article where id = ?", id).isPresent(); n++) {
      id = article.id() + "~" + n;
    }
    String sha = Hashes.of(article.text());
    long number;
    try (PreparedStatement insert =
        database.prepare(
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
            + "\",\"record\":\""
            + Hashes.of(addition.record())
            + "\"}");
    return new CaseFile.Stored(
        id, id.equals(article.id()) ? CaseFile.Outcome.ADDED : CaseFile.Outcome.RENAMED);
  }

  /** Replaces a record; within the caller's transaction. */
  void recode(String id, String coder, String knowledge, String record) throws SQLException {
    String number =
        database
            .one("select number from article where id = ?", id)
            .orElseThrow(() -> new CaseProblem("no article " + id + " in this case"));
    putRecord(Long.parseLong(number), coder, knowledge, record);
    journal.append(
        "recode",
        id,
        "{\"knowledge\":\"" + knowledge + "\",\"record\":\"" + Hashes.of(record) + "\"}");
  }

  private void putRecord(long number, String coder, String knowledge, String record)
      throws SQLException {
    try (PreparedStatement insert =
        database.prepare("insert or replace into record values (?,?,?,?)")) {
      insert.setLong(1, number);
      insert.setString(2, coder);
      insert.setString(3, knowledge);
      insert.setString(4, record);
      insert.executeUpdate();
    }
  }

  /** Every article in order of id, one at a time. */
  void forEach(Consumer<StoredArticle> consumer) {
    select("", consumer);
  }

  Optional<StoredArticle> find(String id) {
    List<StoredArticle> found = new ArrayList<>();
    select(" where a.id = ?", found::add, id);
    return found.stream().findFirst();
  }

  private void select(String where, Consumer<StoredArticle> consumer, String... parameters) {
    try (PreparedStatement select = database.prepare(COLUMNS + where + " order by a.id")) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          consumer.accept(stored(rows));
        }
      }
    } catch (SQLException e) {
      throw database.problem(e);
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
  byte[] raw(String id) {
    try (PreparedStatement select = database.prepare("select raw from article where id = ?")) {
      select.setString(1, id);
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new CaseProblem("no article " + id + " in this case");
        }
        return inflate(rows.getBytes(1));
      }
    } catch (SQLException e) {
      throw database.problem(e);
    } catch (IOException e) {
      throw new CaseProblem(
          "article " + id + ": its stored bytes are damaged: " + e.getMessage(), e);
    }
  }

  static byte[] inflate(byte[] bytes) throws IOException {
    return new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
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
}
