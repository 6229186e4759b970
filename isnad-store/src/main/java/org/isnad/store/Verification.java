package org.isnad.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Is everything as it was written? The database against itself, the journal's chain, and each
 * article's bytes, text and record against the hashes the journal holds of them.
 */
final class Verification {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Database database;
  private final Journal journal;
  private final List<String> wrong = new ArrayList<>();

  Verification(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** What the journal says of an article: hashes by name. */
  private record Said(String sha256, String fingerprint, Optional<String> record) {}

  List<String> run() {
    try (PreparedStatement check = database.prepare("pragma integrity_check");
        ResultSet rows = check.executeQuery()) {
      while (rows.next()) {
        if (!"ok".equals(rows.getString(1))) {
          wrong.add("database: " + rows.getString(1));
        }
      }
    } catch (SQLException e) {
      wrong.add("database: " + e.getMessage());
      return wrong;
    }
    try {
      wrong.addAll(journal.verify());
      articles(said());
    } catch (SQLException e) {
      wrong.add("database: " + e.getMessage());
    } catch (CaseProblem e) {
      // What cannot be read cannot be checked further; the database's own check named the pages.
      wrong.add(String.valueOf(e.getMessage()));
    }
    return wrong;
  }

  private Map<String, Said> said() {
    Map<String, Said> said = new HashMap<>();
    journal.forEach(
        Optional.of("import"),
        entry -> {
          JsonNode payload = json(entry);
          said.put(
              entry.subject(),
              new Said(
                  payload.path("sha256").asString(""),
                  payload.path("fingerprint").asString(""),
                  optional(payload)));
        });
    // A record coded again: the newest word counts.
    journal.forEach(
        Optional.of("recode"),
        entry -> {
          Optional<String> record = optional(json(entry));
          said.computeIfPresent(
              entry.subject(), (id, old) -> new Said(old.sha256(), old.fingerprint(), record));
        });
    return said;
  }

  private static Optional<String> optional(JsonNode payload) {
    JsonNode record = payload.path("record");
    return record.isString() ? Optional.of(record.asString()) : Optional.empty();
  }

  private JsonNode json(Journal.Entry entry) {
    try {
      return MAPPER.readTree(entry.payload());
    } catch (JacksonException e) {
      wrong.add("journal: entry " + entry.seq() + " holds no JSON");
      return MAPPER.createObjectNode();
    }
  }

  private void articles(Map<String, Said> said) throws SQLException {
    try (PreparedStatement select =
            database.prepare(
                "select a.id, a.fingerprint, a.sha256, a.raw, a.text, r.json from article a"
                    + " left join record r on r.article = a.number order by a.id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String id = rows.getString(1);
        Said expected = said.remove(id);
        if (expected == null) {
          wrong.add("article " + id + ": the journal knows no import of it");
          continue;
        }
        if (!Hashes.of(rows.getString(5)).equals(rows.getString(3))) {
          wrong.add("article " + id + ": its text does not match its hash");
        } else if (!rows.getString(3).equals(expected.sha256())) {
          wrong.add("article " + id + ": its text is not the one the journal saw");
        }
        if (!rows.getString(2).equals(expected.fingerprint())) {
          wrong.add("article " + id + ": its fingerprint is not the one the journal saw");
        }
        raw(id, rows.getBytes(4));
        String record = rows.getString(6);
        if (record == null) {
          wrong.add("article " + id + ": has no record");
        } else if (expected.record().filter(h -> !h.equals(Hashes.of(record))).isPresent()) {
          wrong.add("article " + id + ": its record is not the one the journal saw");
        }
      }
    }
    said.keySet().stream()
        .sorted()
        .forEach(
            id -> wrong.add("article " + id + ": the journal saw its import, the case lacks it"));
  }

  private void raw(String id, byte[] deflated) {
    try {
      Articles.inflate(deflated);
    } catch (IOException e) {
      wrong.add("article " + id + ": its stored bytes are damaged: " + e.getMessage());
    }
  }
}
