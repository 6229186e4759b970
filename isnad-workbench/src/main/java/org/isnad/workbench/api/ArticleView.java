package org.isnad.workbench.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An article as the reading view needs it. */
public record ArticleView(
    ArticleRow row,
    String text,
    String sha256,
    String source,
    String view,
    JsonNode record,
    List<EntryView> homeless,
    Neighbours neighbours,
    List<CopyView> copies,
    List<Invisible> invisible) {}
