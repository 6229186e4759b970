package org.isnad.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connection to a case's SQLite file. WAL mode with {@code synchronous = FULL}: what was
 * committed survives a kill and a power cut; readers and one writer do not disturb each other.
 *
 * <p>Transactions take the write lock at their start ({@code begin immediate}), so that two
 * programs that read before they write wait for each other instead of failing.
 *
 * <p>A file that may not be written, or lies where nothing may be, is opened for reading alone: a
 * case on a medium that was put away can be searched and exported.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 30_000;

  private final Path file;
  private final Connection connection;
  private final boolean readOnly;

  private Database(Path file, Connection connection, boolean readOnly) {
    this.file = file;
    this.connection = connection;
    this.readOnly = readOnly;
  }

  /** Work inside a transaction. */
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /** Opens the file, brings its schema up to date, makes it when it is not there. */
  static Database open(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean writable =
        (!Files.exists(file) || Files.isWritable(file))
            && (folder == null || Files.isWritable(folder));
    return writable ? open(file, SQLiteConfig.JournalMode.WAL) : openToRead(file);
  }

  /** Opens a file that no other program knows; it stays one file, without a log beside it. */
  static Database openAlone(Path file) {
    return open(file, SQLiteConfig.JournalMode.DELETE);
  }

  private static Database open(Path file, SQLiteConfig.JournalMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(mode);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
      try {
        Migrations.run(connection, file.toString());
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new Database(file, connection, false);
    } catch (SQLException e) {
      throw new CaseProblem(file + ": cannot be opened: " + words(e), e);
    }
  }

  /** A log beside the file would hold what only a writer can bring into it. */
  static Database openToRead(Path file) {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    try {
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new CaseProblem(
            file
                + ": may not be written, and its last changes still stand in "
                + log.getFileName()
                + " beside it; copy the folder to where it may be, and open it there");
      }
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      Connection connection =
          DriverManager.getConnection(
              "jdbc:sqlite:"
                  + file.toUri().toString().replace("file:///", "file:/")
                  + "?immutable=1",
              config.toProperties());
      try {
        int found = Migrations.version(connection);
        int known = Migrations.shipped().size();
        if (found > known) {
          throw Migrations.newer(file.toString(), found, known);
        }
        if (found < known) {
          throw new CaseProblem(
              file
                  + ": was written by an older Isnad and may not be written to bring it up to date;"
                  + " copy the folder to where it may be, and open it there");
        }
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new Database(file, connection, true);
    } catch (java.io.IOException e) {
      throw new CaseProblem(file + ": cannot be opened: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new CaseProblem(file + ": cannot be opened: " + words(e), e);
    }
  }

  /** Whether nothing can be written. */
  boolean isReadOnly() {
    return readOnly;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** The first column of the first row. */
  Optional<String> one(String sql, String... parameters) {
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

  /** All of the work or nothing of it. */
  <T extends @Nullable Object> T inTransaction(Work<T> work) {
    if (readOnly) {
      throw new CaseProblem(file + ": may not be written; it is open for reading alone");
    }
    try {
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.run();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        undo(e);
        throw e;
      }
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  /** A full disk may have rolled back already; what then fails must not hide the cause. */
  private void undo(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  CaseProblem problem(SQLException e) {
    return new CaseProblem(file + ": " + words(e), e);
  }

  /** The cause in words for those who can mend it; SQLite's own for the rest. */
  private static String words(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    // Extended codes hold the primary one in their lowest byte.
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
      case SQLITE_FULL ->
          "the disk is full; what was stored before is kept, the same command goes on from here";
      case SQLITE_IOERR -> "the disk fails (" + code.message + "); what was stored before is kept";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program has been writing for more than "
              + BUSY_MILLISECONDS / 1000
              + " seconds; try again when it is done";
      case SQLITE_NOTADB -> "is no case file (not a database)";
      case SQLITE_CORRUPT ->
          "is damaged ("
              + code.message
              + "); isnad verify names what is wrong, isnad restore makes a case of a backup";
      case SQLITE_READONLY, SQLITE_PERM -> "may not be written";
      default -> String.valueOf(e.getMessage());
    };
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
