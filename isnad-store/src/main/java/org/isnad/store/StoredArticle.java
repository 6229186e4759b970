package org.isnad.store;

import org.isnad.model.Article;

/**
 * An article of a case with what was read in it.
 *
 * @param number in order of import
 * @param source file and record it came from
 * @param sha256 of the text
 * @param record JSON of schema isnad/1, as the machine coded it
 */
public record StoredArticle(
    long number,
    Article article,
    String source,
    String sha256,
    String coder,
    String knowledge,
    String record) {}
