package org.isnad.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case holds, counted by the database: no record is read into objects for it.
 *
 * @param articles how many
 * @param events as coded, before people's decisions
 * @param statements as coded
 * @param firstDay the earliest day of publication; empty when no article has one
 * @param lastDay the latest
 * @param outlets articles by outlet, in order of name; those without one under the empty name
 * @param knowledge which knowledge the records were coded with, in order of hash
 */
public record Census(
    long articles,
    long events,
    long statements,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Map<String, Long> outlets,
    List<String> knowledge) {
  public Census {
    outlets = Collections.unmodifiableMap(new LinkedHashMap<>(outlets));
    knowledge = List.copyOf(knowledge);
  }

  static Census of(Database database) {
    long[] coded = coded(database);
    return new Census(
        Long.parseLong(database.one("select count(*) from article").orElse("0")),
        coded[0],
        coded[1],
        database.one("select min(published) from article").map(LocalDate::parse),
        database.one("select max(published) from article").map(LocalDate::parse),
        grouped(
            database,
            "select coalesce(outlet, '') as name, count(*) from article group by name order by name"),
        List.copyOf(
            grouped(
                    database,
                    "select knowledge, count(*) from record group by knowledge order by knowledge")
                .keySet()));
  }

  /** Events and statements. A damaged record counts none; {@code verify} names it. */
  private static long[] coded(Database database) {
    try (PreparedStatement select =
            database.prepare(
                "select total(json_array_length(json, '$.events')), total(json_array_length(json, '$.statements'))"
                    + " from record where json_valid(json)");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return new long[] {rows.getLong(1), rows.getLong(2)};
    } catch (SQLException e) {
      throw database.problem(e);
    }
  }

  private static Map<String, Long> grouped(Database database, String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (PreparedStatement select = database.prepare(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw database.problem(e);
    }
    return counts;
  }
}
