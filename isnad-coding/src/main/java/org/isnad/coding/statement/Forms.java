package org.isnad.coding.statement;

import java.util.List;
import org.isnad.model.Form;
import org.isnad.model.Span;

/** In whose words the content stands, by how much of it lies between quotation marks. */
final class Forms {
  private Forms() {}

  static Form of(Draft draft, Page page) {
    if (draft.content.isEmpty()) {
      return Form.INDIRECT;
    }
    int all = 0;
    int quoted = 0;
    for (Span span : draft.content) {
      List<Quotation> quotations = page.quotations().touching(span);
      for (int i = span.start(); i < span.end(); i++) {
        if (!Character.isLetterOrDigit(page.text().raw().charAt(i))) {
          continue;
        }
        all++;
        for (Quotation quotation : quotations) {
          if (quotation.inner().contains(i)) {
            quoted++;
            break;
          }
        }
      }
    }
    if (quoted == 0) {
      return Form.INDIRECT;
    }
    return quoted >= all ? Form.DIRECT : Form.MIXED;
  }
}
