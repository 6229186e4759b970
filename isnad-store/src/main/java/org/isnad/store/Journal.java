package org.isnad.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The append-only, hash-chained journal of a case: each entry's hash covers the hash before it, so
 * that a change anywhere breaks the chain from there on.
 */
public final class Journal {
  /** What the first entry's {@code previous} is. */
  static final String ROOT = "0".repeat(64);

  private final Database database;
  private final Clock clock;
  private final String who;

  Journal(Database database, Clock clock, String who) {
    this.database = database;
    this.clock = clock;
    this.who = who;
  }

  /**
   * One entry.
   *
   * @param at ISO 8601 instant
   * @param kind import, recode, decision, undo, redo, merge, search, export, backup
   * @param subject the article, event or occurrence it is about
   * @param payload JSON
   */
  public record Entry(
      long seq,
      String at,
      String who,
      String kind,
      String subject,
      String payload,
      String previous,
      String hash) {}

  /** Appends within the caller's transaction, in the name of the one who runs the program. */
  Entry append(String kind, String subject, String payload) throws SQLException {
    return append(who, kind, subject, payload);
  }

  /** Appends within the caller's transaction. */
  Entry append(String person, String kind, String subject, String payload) throws SQLException {
    long seq = 1;
    String previous = ROOT;
    try (PreparedStatement last =
            database.prepare("select seq, hash from journal order by seq desc limit 1");
        ResultSet rows = last.executeQuery()) {
      if (rows.next()) {
        seq = rows.getLong(1) + 1;
        previous = rows.getString(2);
      }
    }
    String at = clock.instant().toString();
    Entry entry =
        new Entry(
            seq,
            at,
            person,
            kind,
            subject,
            payload,
            previous,
            hash(seq, at, person, kind, subject, payload, previous));
    try (PreparedStatement insert =
        database.prepare("insert into journal values (?,?,?,?,?,?,?,?)")) {
      insert.setLong(1, entry.seq());
      insert.setString(2, entry.at());
      insert.setString(3, entry.who());
      insert.setString(4, entry.kind());
      insert.setString(5, entry.subject());
      insert.setString(6, entry.payload());
      insert.setString(7, entry.previous());
      insert.setString(8, entry.hash());
      insert.executeUpdate();
    }
    return entry;
  }

  /** All entries of one kind, oldest first; all kinds when it is empty. */
  public List<Entry> entries(Optional<String> kind) {
    List<Entry> entries = new ArrayList<>();
    forEach(kind, entries::add);
    return entries;
  }

  /** Hands out entries one at a time, oldest first; all kinds when {@code kind} is empty. */
  public void forEach(Optional<String> kind, Consumer<Entry> consumer) {
    select(kind.isPresent() ? " where kind = ?" : "", kind.orElse(""), consumer);
  }

  private void select(String where, String parameter, Consumer<Entry> consumer) {
    String sql =
        "select seq, at, who, kind, subject, payload, previous, hash from journal"
            + where
            + " order by seq";
    try (PreparedStatement select = database.prepare(sql)) {
      if (!where.isEmpty()) {
        select.setString(1, parameter);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          consumer.accept(
              new Entry(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7),
                  rows.getString(8)));
        }
      }
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  /** Hands out the entries after this one, oldest first. */
  public void after(long seq, Consumer<Entry> consumer) {
    select(" where seq > cast(? as integer)", Long.toString(seq), consumer);
  }

  /** Number of the last entry; 0 when there is none. */
  public long last() {
    return Long.parseLong(database.one("select coalesce(max(seq), 0) from journal").orElse("0"));
  }

  /** How many entries there are. */
  public long size() {
    return Long.parseLong(database.one("select count(*) from journal").orElse("0"));
  }

  /**
   * Hash of the last entry: an export carries it, so that anyone can tell from which state it was
   * made.
   */
  public String head() {
    return database.one("select hash from journal order by seq desc limit 1").orElse(ROOT);
  }

  /** Every break of the chain, in words; empty when it is whole. */
  public List<String> verify() {
    List<String> breaks = new ArrayList<>();
    String[] previous = {ROOT};
    long[] expected = {1};
    forEach(
        Optional.empty(),
        entry -> {
          if (entry.seq() != expected[0]) {
            breaks.add("journal: entry " + expected[0] + " is missing");
            expected[0] = entry.seq();
          }
          if (!entry.previous().equals(previous[0])) {
            breaks.add("journal: entry " + entry.seq() + " does not follow the one before it");
          }
          String hash =
              hash(
                  entry.seq(),
                  entry.at(),
                  entry.who(),
                  entry.kind(),
                  entry.subject(),
                  entry.payload(),
                  entry.previous());
          if (!hash.equals(entry.hash())) {
            breaks.add("journal: entry " + entry.seq() + " was changed after it was written");
          }
          previous[0] = entry.hash();
          expected[0]++;
        });
    return breaks;
  }

  private static String hash(
      long seq,
      String at,
      String who,
      String kind,
      String subject,
      String payload,
      String previous) {
    // Lengths before the fields: no two different entries give the same bytes.
    StringBuilder text = new StringBuilder();
    for (String field : List.of(previous, Long.toString(seq), at, who, kind, subject, payload)) {
      text.append(field.length()).append(':').append(field);
    }
    return Hashes.of(text.toString());
  }
}
