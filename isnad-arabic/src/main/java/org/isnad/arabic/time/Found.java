package org.isnad.arabic.time;

/**
 * An expression read at a place of the text.
 *
 * @param start UTF-16 offset of its first letter, proclitics left out
 * @param next index of the token after it
 */
record Found(Expression expression, int start, int next) {}
