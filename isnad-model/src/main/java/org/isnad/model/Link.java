package org.isnad.model;

import java.util.Optional;

/** One link of a {@link Chain}: who passed the content on, and how that is known. */
public sealed interface Link permits Link.Speaker, Link.Document, Link.Relay, Link.Publisher {
  /** Id of the {@link Entity}, where the link is one. */
  Optional<String> entity();

  /** The name as the text or the metadata gives it. */
  String text();

  Evidence evidence();

  /** Where the text names it; empty for links known from metadata. */
  Optional<Span> span();

  /** The one who says, holds or feels it. */
  record Speaker(Optional<String> entity, String text, Evidence evidence, Optional<Span> span)
      implements Link {}

  /** The paper it stands in: a statement, a report, a tweet. */
  record Document(Optional<String> entity, String text, Evidence evidence, Optional<Span> span)
      implements Link {}

  /** The agency, paper or channel that carried it. */
  record Relay(Optional<String> entity, String text, Evidence evidence, Optional<Span> span)
      implements Link {}

  /** The outlet that printed the article. */
  record Publisher(Optional<String> entity, String text, Evidence evidence, Optional<Span> span)
      implements Link {}
}
