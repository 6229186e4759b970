package org.isnad.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbered SQL files, each run once in a transaction of its own together with the version number: a
 * kill leaves the old schema or the new one, never a mixture. A file written by a newer program is
 * refused politely.
 */
final class Migrations {
  private Migrations() {}

  static void run(Connection connection, String file) throws SQLException {
    int version = version(connection);
    int latest = 0;
    while (script(latest + 1).isPresent()) {
      latest++;
    }
    if (version > latest) {
      throw new CaseProblem(
          file
              + ": written by a newer Isnad (schema "
              + version
              + ", this one knows "
              + latest
              + "); please update");
    }
    for (int next = version + 1; next <= latest; next++) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : split(script(next).orElseThrow())) {
          statement.execute(sql);
        }
        statement.execute("pragma user_version = " + next);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Statements end with a semicolon at the end of a line. */
  private static Iterable<String> split(String script) {
    StringBuilder clean = new StringBuilder();
    for (String line : script.split("\n")) {
      if (!line.stripLeading().startsWith("--")) {
        clean.append(line.stripTrailing()).append('\n');
      }
    }
    return java.util.Arrays.stream(clean.toString().split(";\n"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Optional<String> script(int number) {
    String name = String.format(Locale.ROOT, "/org/isnad/store/migrations/%03d.sql", number);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CaseProblem("missing from the program: " + name, e);
    }
  }
}
