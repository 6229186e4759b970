package org.isnad.store;

/** Something is wrong with a case file; the message is a whole sentence that names the file. */
public final class CaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CaseProblem(String message) {
    super(message);
  }

  public CaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
