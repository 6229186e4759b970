package org.isnad.app;

/** Something the user can mend; its message is a whole sentence and is printed alone. */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Complaint(String message) {
    super(message);
  }
}
