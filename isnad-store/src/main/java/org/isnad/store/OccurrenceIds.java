package org.isnad.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that occurrences were given: once given they stay, through re-coding and additions, or
 * say into which they went.
 */
final class OccurrenceIds {
  private final Database database;
  private final Journal journal;

  OccurrenceIds(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** By mention key {@code article|type|start|end}. */
  Map<String, String> all() {
    Map<String, String> ids = new HashMap<>();
    try (PreparedStatement select =
            database.prepare(
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
      throw database.problem(e);
    }
    return ids;
  }

  /** Keeps ids and notes merges in the journal; within the caller's transaction. */
  void keep(Map<String, List<String>> members, Map<String, String> retired) throws SQLException {
    try (PreparedStatement put =
            database.prepare(
                "insert into occurrence values (?, null)"
                    + " on conflict (id) do update set retired_into = null");
        PreparedStatement retire =
            database.prepare("update occurrence set retired_into = ? where id = ?");
        PreparedStatement mention =
            database.prepare("insert or replace into occurrence_mention values (?,?,?,?,?)")) {
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
  }
}
