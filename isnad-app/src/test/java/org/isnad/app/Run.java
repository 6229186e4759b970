package org.isnad.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the program inside the test's own JVM.
 *
 * @param exit what the shell would be told
 */
record Run(int exit, String out, String err) {
  static Run of(String... arguments) {
    return with("", arguments);
  }

  /** With this on standard input. Runs one at a time: the standard streams are the JVM's. */
  static synchronized Run with(String input, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      int exit = Isnad.commandLine().execute(arguments);
      System.out.flush();
      System.err.flush();
      return new Run(
          exit,
          written.toString(StandardCharsets.UTF_8),
          complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }
}
