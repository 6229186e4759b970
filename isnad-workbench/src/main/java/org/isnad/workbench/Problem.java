package org.isnad.workbench;

import java.util.Optional;

/** A request that cannot be answered as asked; becomes a problem document (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final transient Optional<Object> current;

  private Problem(int status, String title, String detail, Optional<Object> current) {
    super(detail);
    this.status = status;
    this.title = title;
    this.current = current;
  }

  static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail, Optional.empty());
  }

  static Problem unauthorised(String detail) {
    return new Problem(401, "Not signed in", detail, Optional.empty());
  }

  static Problem forbidden(String detail) {
    return new Problem(403, "Forbidden", detail, Optional.empty());
  }

  static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail, Optional.empty());
  }

  static Problem conflict(String detail) {
    return new Problem(409, "Conflict", detail, Optional.empty());
  }

  /**
   * @param current the present state, for the page to show
   */
  static Problem stale(String detail, Object current) {
    return new Problem(409, "Decided meanwhile", detail, Optional.of(current));
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  Optional<Object> current() {
    return current;
  }
}
